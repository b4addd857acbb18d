#include <vector>

std::vector<long long> trunks_seen(const std::vector<long long>& downstream, const std::vector<long long>& reaches) {
    std::vector<long long> seen(downstream.size());
    for (int i = 0; i < reaches.size(); i++) {
        int node = i;
        seen[node]++;
        for (long long left = reaches[i]; left > 0 && node != 0; left--) {
            node = downstream[node];
            seen[node]++;
        }
    }
    return seen;
}
