#include <cstddef>
#include <vector>

std::vector<long long> litres_running_off(const std::vector<long long>& heights, const std::vector<long long>& rain) {
    std::vector<long long> litres = rain;
    std::vector<std::size_t> dripping;
    for (std::size_t stall = 0; stall < heights.size(); stall++) {
        while (!dripping.empty() && heights[dripping.back()] > heights[stall]) {
            litres[stall] += litres[dripping.back()];
            dripping.pop_back();
        }
        dripping.push_back(stall);
    }
    return litres;
}
