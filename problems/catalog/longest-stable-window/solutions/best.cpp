#include <algorithm>
#include <deque>
#include <vector>

long long longest_stable_window(const std::vector<long long>& readings, long long tolerance) {
    std::deque<int> highs, lows;
    int start = 0, best = 0;
    for (int end = 0; end < static_cast<int>(readings.size()); end++) {
        while (!highs.empty() && readings[highs.back()] <= readings[end]) highs.pop_back();
        while (!lows.empty() && readings[lows.back()] >= readings[end]) lows.pop_back();
        highs.push_back(end);
        lows.push_back(end);
        while (readings[highs.front()] - readings[lows.front()] > tolerance) {
            start++;
            if (highs.front() < start) highs.pop_front();
            if (lows.front() < start) lows.pop_front();
        }
        best = std::max(best, end - start + 1);
    }
    return best;
}
