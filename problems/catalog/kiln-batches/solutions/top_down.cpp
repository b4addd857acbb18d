#include <algorithm>
#include <unordered_map>
#include <vector>
using namespace std;

unordered_map<int, long long> known;

long long rest(const vector<long long>& heats, int start, long long capacity, long long fee) {
    if (start == heats.size()) return 0;
    if (known.count(start)) return known[start];
    long long best = -1;
    for (int end = start + 1; end <= heats.size() && end - start <= capacity; end++) {
        long long hottest = *max_element(heats.begin() + start, heats.begin() + end);
        long long cost = hottest + fee + rest(heats, end, capacity, fee);
        if (best == -1 || cost < best) best = cost;
    }
    return known[start] = best;
}

long long cheapest_firings(const vector<long long>& heats, long long capacity, long long fee) {
    return rest(heats, 0, capacity, fee);
}
