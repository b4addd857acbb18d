#include <list>
#include <unordered_map>
#include <vector>

std::vector<long long> called_badges(const std::vector<long long>& taps) {
    std::list<long long> line;
    std::unordered_map<long long, std::list<long long>::iterator> places;
    std::vector<long long> called;
    for (long long tap : taps) {
        if (tap > 0) {
            auto [entry, joins] = places.try_emplace(tap);
            if (joins) {
                entry->second = line.insert(line.end(), tap);
            } else {
                line.erase(entry->second);
                places.erase(entry);
            }
        } else if (tap < 0) {
            if (auto entry = places.find(-tap); entry != places.end()) {
                line.splice(line.end(), line, entry->second);
            }
        } else if (!line.empty()) {
            called.push_back(line.front());
            places.erase(line.front());
            line.pop_front();
        }
    }
    return called;
}
