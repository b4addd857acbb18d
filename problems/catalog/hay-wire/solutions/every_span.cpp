#include <algorithm>
#include <vector>
using namespace std;

long long cheapest_wire(vector<long long> places, vector<long long> prices) {
    vector<long long> totals = {prices[0]};
    for (int i = 1; i < places.size(); i++) {
        vector<long long> options;
        for (int j = 0; j < i; j++) {
            options.push_back(totals[j] + (places[i] - places[j]) * (places[i] - places[j]));
        }
        totals.push_back(*min_element(options.begin(), options.end()) + prices[i]);
    }
    return totals.back();
}
