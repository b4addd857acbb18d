#include <cstdlib>
#include <iostream>
#include <set>
#include <vector>
using namespace std;

int main() {
    int n, q;
    cin >> n >> q;
    vector<int> weights(n);
    for (int& weight : weights) cin >> weight;

    set<int> parcels = {0};
    for (int weight : weights) {
        set<int> more = parcels;
        for (int parcel : parcels) {
            more.insert(parcel + weight);
            more.insert(abs(parcel - weight));
        }
        parcels = more;
    }

    cout << parcels.size() - 1 << endl;
    for (int i = 0; i < q; i++) {
        int wish;
        cin >> wish;
        int heaviest = 0;
        for (int parcel : parcels) {
            if (parcel <= wish) heaviest = parcel;
        }
        cout << heaviest << endl;
    }
}
