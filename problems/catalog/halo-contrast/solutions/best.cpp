#include <algorithm>
#include <cmath>
#include <vector>

double halo_contrast(const std::vector<std::vector<long long>>& image, long long core, long long halo) {
    const int rows = image.size(), columns = image[0].size();
    const long long side = core + 2 * halo;
    std::vector sums(rows + 1, std::vector<long long>(columns + 1));
    for (int row = 0; row < rows; row++) {
        long long total = 0;
        for (int column = 0; column < columns; column++) {
            total += image[row][column];
            sums[row + 1][column + 1] = sums[row][column + 1] + total;
        }
    }
    auto sum = [&](int top, int left, int size) {
        const auto& first = sums[top];
        const auto& last = sums[top + size];
        return last[left + size] - last[left] - first[left + size] + first[left];
    };

    const double core_area = core * core, halo_area = side * side - core * core;
    double best = 0;
    for (int top = 0; top + side <= rows; top++) {
        for (int left = 0; left + side <= columns; left++) {
            long long inner = sum(top + halo, left + halo, core);
            long long outer = sum(top, left, side) - inner;
            best = std::max(best, std::abs(inner / core_area - outer / halo_area));
        }
    }
    return best;
}
