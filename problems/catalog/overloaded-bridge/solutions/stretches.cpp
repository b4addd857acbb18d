#include <iterator>
#include <set>
#include <vector>
using namespace std;

long long overloaded_seconds(vector<vector<long long>> crossings, long long limit) {
    set<long long> moments;
    for (auto crossing : crossings) {
        moments.insert(crossing[0]);
        moments.insert(crossing[1]);
    }
    long long seconds = 0;
    for (auto it = moments.begin(); it != moments.end() && next(it) != moments.end(); it++) {
        long long load = 0;
        for (auto crossing : crossings) {
            if (crossing[0] <= *it && *it < crossing[1]) load += crossing[2];
        }
        if (load > limit) seconds += *next(it) - *it;
    }
    return seconds;
}
