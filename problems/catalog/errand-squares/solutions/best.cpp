#include <functional>
#include <queue>
#include <utility>
#include <vector>

using Ways = std::vector<std::vector<std::pair<int, long long>>>;

static std::vector<long long> times_from(int start, const Ways& ways, long long minutes) {
    using Arrival = std::pair<long long, int>;
    std::vector<long long> times(ways.size(), minutes + 1);
    std::priority_queue<Arrival, std::vector<Arrival>, std::greater<>> queue;
    times[start] = 0;
    queue.emplace(0, start);
    while (!queue.empty()) {
        auto [time, square] = queue.top();
        queue.pop();
        if (time > times[square]) continue;
        for (auto [other, length] : ways[square]) {
            if (time + length < times[other]) {
                times[other] = time + length;
                queue.emplace(times[other], other);
            }
        }
    }
    return times;
}

std::vector<long long> errand_squares(long long n, const std::vector<std::vector<long long>>& streets, long long home,
                                      long long office, long long minutes) {
    Ways onward(n), backward(n);
    for (const auto& street : streets) {
        onward[street[0]].emplace_back(street[1], street[2]);
        backward[street[1]].emplace_back(street[0], street[2]);
    }
    auto there = times_from(home, onward, minutes);
    auto back = times_from(office, backward, minutes);
    std::vector<long long> squares;
    for (int square = 0; square < n; square++) {
        if (there[square] + back[square] <= minutes) squares.push_back(square);
    }
    return squares;
}
