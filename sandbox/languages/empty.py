"""The program that does nothing, in each language: what its runtime costs before and after a candidate."""

EMPTY: dict[str, str] = {
    "python": "",
    "c": "int main(void) { return 0; }\n",
    # Uses the library that every other program uses, or its loading would be charged to them.
    "cpp": "#include <string>\n\nint main(int count, char**) { return std::string(count, 0).size() == 99; }\n",
    "java": "public class Main {\n    public static void main(String[] arguments) {}\n}\n",
    "javascript": "",
    "go": "package main\n\nfunc main() {}\n",
    "ruby": "",
    "rust": "fn main() {}\n",
}
