#include <algorithm>
#include <cstddef>
#include <vector>

long long total_grumbles(const std::vector<long long>& boarded, const std::vector<long long>& passengers,
                         long long patience) {
    std::vector<long long> minutes = boarded;
    std::sort(minutes.begin(), minutes.end());
    minutes.erase(std::unique(minutes.begin(), minutes.end()), minutes.end());
    auto before = [&minutes](long long minute) -> std::size_t {
        return std::lower_bound(minutes.begin(), minutes.end(), minute) - minutes.begin();
    };

    std::vector<long long> tree(minutes.size() + 1);
    long long total = 0;
    for (std::size_t car = boarded.size(); car-- > 0;) {
        for (std::size_t node = before(boarded[car] - patience); node > 0; node &= node - 1) total += tree[node];
        for (std::size_t node = before(boarded[car]) + 1; node < tree.size(); node += node & -node) {
            tree[node] += passengers[car];
        }
    }
    return total;
}
