#include <iostream>
#include <vector>
using namespace std;

int main() {
    int n, q;
    cin >> n >> q;
    vector<bool> taken(n + 1, false);
    for (int i = 0; i < q; i++) {
        char kind;
        int stall;
        cin >> kind >> stall;
        if (kind == 'O') {
            taken[stall] = false;
            continue;
        }
        int tried = 0;
        while (taken[stall] && tried < n) {
            stall++;
            if (stall > n) stall = 1;
            tried++;
        }
        if (tried == n) {
            cout << "full" << endl;
        } else {
            taken[stall] = true;
            cout << stall << endl;
        }
    }
}
