#include <algorithm>
#include <iostream>
#include <unordered_map>
#include <vector>

int main() {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n;
    std::cin >> n;
    std::unordered_map<int, std::vector<int>> moves;
    std::vector<int> rooms(n + 1);
    for (int line = 1; line <= n; line++) {
        char kind;
        int first, second;
        std::cin >> kind >> first >> second;
        if (kind == 'M') {
            moves[first].push_back(line);
            rooms[line] = second;
        } else if (kind == 'E') {
            rooms[first] = second;
        } else {
            const std::vector<int>& lines = moves[first];
            const auto later = std::upper_bound(lines.begin(), lines.end(), second);
            if (later == lines.begin()) {
                std::cout << "-\n";
            } else {
                std::cout << rooms[later[-1]] << '\n';
            }
        }
    }
}
