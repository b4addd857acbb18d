#include <vector>
using namespace std;

vector<long long> block_counts(long long fewest, long long most, long long narrowest) {
    vector<long long> counts;
    for (long long size = fewest; size <= most; size++) {
        int count = 0;
        for (long long ranks = 1; ranks * ranks <= size; ranks++) {
            if (size % ranks == 0 && ranks >= narrowest) {
                count += ranks * ranks == size ? 1 : 2;
            }
        }
        counts.push_back(count);
    }
    return counts;
}
