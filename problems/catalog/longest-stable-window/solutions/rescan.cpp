#include <algorithm>
#include <vector>
using namespace std;

long long longest_stable_window(const vector<long long>& readings, long long tolerance) {
    int start = 0, best = 0;
    for (int end = 0; end < readings.size(); end++) {
        while (true) {
            vector<long long> window(readings.begin() + start, readings.begin() + end + 1);
            long long high = *max_element(window.begin(), window.end());
            long long low = *min_element(window.begin(), window.end());
            if (high - low <= tolerance) break;
            start++;
        }
        best = max(best, end - start + 1);
    }
    return best;
}
