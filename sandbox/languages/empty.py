"""The program that does nothing, in each language: what its runtime costs before and after a candidate."""

EMPTY: dict[str, str] = {
    "python": "",
    "c": "int main(void) { return 0; }\n",
    "cpp": "int main() {}\n",
    "java": "public class Main {\n    public static void main(String[] arguments) {}\n}\n",
    "javascript": "",
    "go": "package main\n\nfunc main() {}\n",
    "ruby": "",
    "rust": "fn main() {}\n",
}
