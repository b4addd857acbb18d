#include <vector>
using namespace std;

const long long INFINITE = 1e18;

vector<long long> times_from(long long n, long long start, const vector<vector<long long>>& streets) {
    vector<long long> times(n, INFINITE);
    times[start] = 0;
    bool changed = true;
    while (changed) {
        changed = false;
        for (auto& street : streets) {
            if (times[street[0]] + street[2] < times[street[1]]) {
                times[street[1]] = times[street[0]] + street[2];
                changed = true;
            }
        }
    }
    return times;
}

vector<long long> errand_squares(long long n, const vector<vector<long long>>& streets, long long home,
                                 long long office, long long minutes) {
    vector<vector<long long>> reversed;
    for (auto street : streets) {
        reversed.push_back({street[1], street[0], street[2]});
    }
    auto there = times_from(n, home, streets);
    auto back = times_from(n, office, reversed);
    vector<long long> squares;
    for (int i = 0; i < n; i++) {
        if (there[i] + back[i] <= minutes) squares.push_back(i);
    }
    return squares;
}
