#include <iostream>
#include <map>
#include <set>
#include <string>
#include <vector>
using namespace std;

map<int, set<int>> hoses;
map<int, __int128> poured;

set<int> system_of(int vat) {
    set<int> reached = {vat};
    vector<int> waiting = {vat};
    while (!waiting.empty()) {
        int current = waiting.back();
        waiting.pop_back();
        for (int neighbour : hoses[current]) {
            if (!reached.count(neighbour)) {
                reached.insert(neighbour);
                waiting.push_back(neighbour);
            }
        }
    }
    return reached;
}

string decimal(__int128 value) {
    if (value < 10) return string(1, '0' + int(value));
    return decimal(value / 10) + char('0' + int(value % 10));
}

int main() {
    int n, q;
    cin >> n >> q;
    for (int i = 0; i < q; i++) {
        char kind;
        int a;
        cin >> kind >> a;
        if (kind == 'H') {
            int b;
            cin >> b;
            hoses[a].insert(b);
            hoses[b].insert(a);
        } else if (kind == 'P') {
            long long x;
            cin >> x;
            poured[a] += x;
        } else if (kind == 'D') {
            for (int vat : system_of(a)) poured[vat] = 0;
        } else {
            set<int> vats = system_of(a);
            __int128 litres = 0;
            for (int vat : vats) litres += poured[vat];
            cout << decimal(litres / vats.size()) << endl;
        }
    }
}
