#include <iostream>
#include <map>
#include <set>
#include <vector>
using namespace std;

int main() {
    int n, m, q;
    cin >> n >> m >> q;
    map<int, vector<pair<int, int>>> streets;
    for (int i = 0; i < m; i++) {
        int a, b, c;
        cin >> a >> b >> c;
        streets[a].push_back({b, c});
        streets[b].push_back({a, c});
    }
    for (int i = 0; i < q; i++) {
        int square, height;
        cin >> square >> height;
        set<int> reached = {square};
        vector<int> waiting = {square};
        while (!waiting.empty()) {
            int now = waiting.back();
            waiting.pop_back();
            for (auto street : streets[now]) {
                if (street.second >= height && !reached.count(street.first)) {
                    reached.insert(street.first);
                    waiting.push_back(street.first);
                }
            }
        }
        cout << reached.size() << endl;
    }
}
