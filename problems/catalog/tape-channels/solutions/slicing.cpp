#include <cctype>
#include <iostream>
#include <map>
#include <string>
#include <vector>
using namespace std;

int main() {
    string tape;
    getline(cin, tape);
    map<char, vector<string>> kept;

    while (!tape.empty()) {
        char channel = tape[0];
        tape = tape.substr(1);
        if (isupper(channel)) {
            vector<string>& messages = kept[tolower(channel)];
            if (!messages.empty()) messages.pop_back();
            continue;
        }
        string digits;
        while (tape[0] != '.') {
            digits += tape[0];
            tape = tape.substr(1);
        }
        tape = tape.substr(1);
        int length = stoi(digits);
        kept[channel].push_back(tape.substr(0, length));
        tape = tape.substr(length);
    }

    bool silent = true;
    for (auto entry : kept) {
        vector<string> messages = entry.second;
        if (!messages.empty()) {
            string text;
            for (string message : messages) text = text + message;
            string end = text.size() > 12 ? text.substr(text.size() - 12) : text;
            cout << entry.first << " " << messages.size() << " " << text.size() << " \"" << end << "\"" << endl;
            silent = false;
        }
    }
    if (silent) cout << "silence" << endl;
}
