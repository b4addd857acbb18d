#include <vector>
using namespace std;

long long total_grumbles(vector<long long> boarded, vector<long long> passengers, long long patience) {
    long long total = 0;
    for (int i = 0; i < boarded.size(); i++) {
        for (int j = i + 1; j < boarded.size(); j++) {
            if (boarded[i] - boarded[j] > patience) total += passengers[j];
        }
    }
    return total;
}
