#include <algorithm>
#include <utility>
#include <vector>

long long minutes_to_refuge(const std::vector<std::vector<long long>>& dry_until) {
    const int rows = dry_until.size(), columns = dry_until[0].size(), width = columns + 2;
    std::vector<int> dry((rows + 2) * width, -1);
    for (int row = 0; row < rows; row++) {
        std::copy(dry_until[row].begin(), dry_until[row].end(), dry.begin() + (row + 1) * width + 1);
    }
    const int start = width + 1, refuge = rows * width + columns;
    dry[start] = -1;
    std::vector<int> squares{start}, reached;
    for (int minute = 0; !squares.empty(); minute++) {
        for (int square : squares) {
            if (square == refuge) return minute;
            for (int neighbour : {square - width, square - 1, square + 1, square + width}) {
                if (dry[neighbour] > minute) {
                    dry[neighbour] = -1;
                    reached.push_back(neighbour);
                }
            }
        }
        std::swap(squares, reached);
        reached.clear();
    }
    return -1;
}
