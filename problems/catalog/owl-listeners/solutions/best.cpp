#include <cstddef>
#include <functional>
#include <queue>
#include <tuple>
#include <utility>
#include <vector>

std::vector<long long> night_chronicle(const std::vector<std::vector<long long>>& sheets) {
    using Call = std::tuple<long long, std::size_t, std::size_t>;
    std::vector<Call> first;
    std::size_t size = 0;
    for (std::size_t listener = 0; listener < sheets.size(); listener++) {
        if (!sheets[listener].empty()) first.emplace_back(sheets[listener][0], listener, 0);
        size += sheets[listener].size();
    }
    std::priority_queue<Call, std::vector<Call>, std::greater<>> queue({}, std::move(first));
    std::vector<long long> chronicle;
    chronicle.reserve(size);
    while (!queue.empty()) {
        const auto [second, listener, position] = queue.top();
        queue.pop();
        chronicle.push_back(listener);
        const auto& sheet = sheets[listener];
        if (position + 1 < sheet.size()) queue.emplace(sheet[position + 1], listener, position + 1);
    }
    return chronicle;
}
