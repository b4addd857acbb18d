#include <algorithm>
#include <iostream>
#include <utility>
#include <vector>
using namespace std;

int main() {
    int n, q;
    cin >> n >> q;
    vector<pair<long long, long long>> buoys(n);
    for (auto& buoy : buoys) cin >> buoy.first >> buoy.second;
    for (int i = 0; i < q; i++) {
        long long u, v;
        cin >> u >> v;
        vector<long long> minutes;
        for (auto buoy : buoys) minutes.push_back(u * buoy.first + v * buoy.second);
        sort(minutes.begin(), minutes.end());
        cout << minutes.back() - minutes.front() << endl;
    }
}
