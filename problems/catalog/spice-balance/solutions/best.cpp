#include <algorithm>
#include <bitset>
#include <iostream>
#include <vector>

constexpr int most_grams = 200'000;

int main() {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n, q;
    std::cin >> n >> q;
    static std::bitset<2 * most_grams + 1> reach;
    reach.set(0);
    int total = 0;
    for (int i = 0; i < n; i++) {
        int weight;
        std::cin >> weight;
        reach |= (reach | reach << weight) << weight;
        total += weight;
    }
    reach >>= total;

    std::vector<int> heaviest(total + 1);
    for (int parcel = 1; parcel <= total; parcel++) {
        heaviest[parcel] = reach[parcel] ? parcel : heaviest[parcel - 1];
    }
    std::cout << reach.count() - 1 << '\n';
    while (q-- > 0) {
        int wish;
        std::cin >> wish;
        std::cout << heaviest[std::min(wish, total)] << '\n';
    }
}
