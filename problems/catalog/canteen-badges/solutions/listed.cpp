#include <algorithm>
#include <cstdlib>
#include <vector>

std::vector<long long> called_badges(const std::vector<long long>& taps) {
    std::vector<long long> line, called;
    for (long long tap : taps) {
        long long badge = std::llabs(tap);
        auto found = std::find(line.begin(), line.end(), badge);
        if (tap == 0) {
            if (!line.empty()) {
                called.push_back(line[0]);
                line.erase(line.begin());
            }
        } else if (found != line.end()) {
            line.erase(found);
            if (tap < 0) line.push_back(badge);
        } else if (tap > 0) {
            line.push_back(badge);
        }
    }
    return called;
}
