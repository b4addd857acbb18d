#include <array>
#include <cctype>
#include <charconv>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

int main() {
    std::ios::sync_with_stdio(false);
    std::string line;
    std::getline(std::cin, line);
    const std::string_view tape = line;
    std::array<std::vector<std::string_view>, 26> kept;

    std::size_t position = 0;
    while (position < tape.size()) {
        const char entry = tape[position++];
        if (std::isupper(static_cast<unsigned char>(entry))) {
            auto& messages = kept[entry - 'A'];
            if (!messages.empty()) messages.pop_back();
        } else {
            int length = 0;
            const char* dot = std::from_chars(tape.data() + position, tape.data() + tape.size(), length).ptr;
            position = dot + 1 - tape.data();
            kept[entry - 'a'].push_back(tape.substr(position, length));
            position += length;
        }
    }

    bool silent = true;
    for (std::size_t letter = 0; letter < kept.size(); letter++) {
        if (kept[letter].empty()) continue;
        std::string transcript;
        for (std::string_view message : kept[letter]) transcript += message;
        const std::string_view text = transcript;
        std::cout << static_cast<char>('a' + letter) << ' ' << kept[letter].size() << ' ' << text.size() << " \""
                  << text.substr(text.size() > 12 ? text.size() - 12 : 0) << "\"\n";
        silent = false;
    }
    if (silent) std::cout << "silence\n";
}
