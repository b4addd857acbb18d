#include <vector>
using namespace std;

vector<long long> litres_running_off(vector<long long> heights, vector<long long> rain) {
    for (int i = 0; i < heights.size(); i++) {
        for (int j = i + 1; j < heights.size(); j++) {
            if (heights[j] < heights[i]) {
                rain[j] += rain[i];
                break;
            }
        }
    }
    return rain;
}
