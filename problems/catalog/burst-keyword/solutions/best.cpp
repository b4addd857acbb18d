#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

static std::vector<int> prefix_lengths(const std::string& pattern, const std::string& text) {
    const std::string joined = pattern + text;
    const int size = std::ssize(joined);
    std::vector<int> lengths(size);
    for (int start = 1, left = 0, right = 0; start < size; start++) {
        int length = start < right ? std::min(lengths[start - left], right - start) : 0;
        while (start + length < size && joined[length] == joined[start + length]) length++;
        lengths[start] = length;
        if (start + length > right) {
            left = start;
            right = start + length;
        }
    }
    lengths.erase(lengths.begin(), lengths.begin() + std::ssize(pattern));
    return lengths;
}

std::vector<long long> interrupted_starts(const std::string& tape, const std::string& keyword, long long burst) {
    const long long size = std::ssize(keyword);
    const long long last = std::ssize(tape) - size - burst;
    std::vector<long long> starts;
    if (size == 1 || last < 0) return starts;
    const std::vector<int> heads = prefix_lengths(keyword, tape);
    const std::vector<int> tails = prefix_lengths({keyword.rbegin(), keyword.rend()}, {tape.rbegin(), tape.rend()});
    for (long long start = 0; start <= last; start++) {
        const int head = heads[start], tail = tails[last - start];
        if (head > 0 && tail > 0 && head + tail >= size) starts.push_back(start);
    }
    return starts;
}
