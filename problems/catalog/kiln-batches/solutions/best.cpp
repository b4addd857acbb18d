#include <algorithm>
#include <deque>
#include <queue>
#include <vector>

// A last batch that starts behind the pot `before` and whose most demanding pot is `pot`.
struct Option {
    long long cost;
    int before, pot;

    bool operator<(const Option& other) const { return cost > other.cost; }
};

long long cheapest_firings(const std::vector<long long>& heats, long long capacity, long long fee) {
    const int n = heats.size();
    std::vector<long long> costs(n + 1);
    std::vector<bool> overtaken(n);
    std::deque<int> peaks;
    std::priority_queue<Option> options;
    for (int pot = 0; pot < n; pot++) {
        while (!peaks.empty() && heats[peaks.back()] <= heats[pot]) {
            overtaken[peaks.back()] = true;
            peaks.pop_back();
        }
        if (!peaks.empty()) options.push({costs[peaks.back() + 1] + heats[pot], peaks.back(), pot});
        peaks.push_back(pot);
        const int first = std::max(0LL, pot + 1 - capacity);
        if (peaks.front() < first) peaks.pop_front();
        while (!options.empty() && (options.top().before < first || overtaken[options.top().pot])) options.pop();
        long long cost = costs[first] + heats[peaks.front()];
        if (!options.empty()) cost = std::min(cost, options.top().cost);
        costs[pot + 1] = cost + fee;
    }
    return costs[n];
}
