#include <iostream>
#include <set>
#include <vector>
using namespace std;

int main() {
    int n, m, q;
    cin >> n >> m >> q;
    vector<int> tolls(m), log(n);
    for (int& toll : tolls) cin >> toll;
    for (int& boat : log) cin >> boat;
    while (q--) {
        int first, last;
        cin >> first >> last;
        set<int> boats(log.begin() + first - 1, log.begin() + last);
        long long due = 0;
        for (int boat : boats) due += tolls[boat - 1];
        cout << due << endl;
    }
}
