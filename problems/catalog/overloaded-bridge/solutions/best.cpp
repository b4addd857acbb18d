#include <algorithm>
#include <vector>

struct Change {
    long long moment, weight;
};

long long overloaded_seconds(const std::vector<std::vector<long long>>& crossings, long long limit) {
    std::vector<Change> changes;
    changes.reserve(2 * crossings.size());
    for (const auto& crossing : crossings) {
        changes.push_back({crossing[0], crossing[2]});
        changes.push_back({crossing[1], -crossing[2]});
    }
    std::ranges::sort(changes, {}, &Change::moment);
    long long seconds = 0, load = 0, previous = 0;
    for (const auto& [moment, weight] : changes) {
        if (load > limit) seconds += moment - previous;
        load += weight;
        previous = moment;
    }
    return seconds;
}
