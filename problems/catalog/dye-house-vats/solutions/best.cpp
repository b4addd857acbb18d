#include <iostream>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

using Amount = unsigned __int128;

class Systems {
public:
    explicit Systems(int n) : parent_(n + 1), vats_(n + 1, 1), litres_(n + 1, 0) {
        std::iota(parent_.begin(), parent_.end(), 0);
    }

    void join(int a, int b) {
        a = find(a);
        b = find(b);
        if (a == b) return;
        if (vats_[a] < vats_[b]) std::swap(a, b);
        parent_[b] = a;
        vats_[a] += vats_[b];
        litres_[a] += litres_[b];
    }

    void pour(int vat, long long amount) { litres_[find(vat)] += amount; }

    void drain(int vat) { litres_[find(vat)] = 0; }

    Amount level(int vat) {
        vat = find(vat);
        return litres_[vat] / vats_[vat];
    }

private:
    int find(int vat) {
        while (parent_[vat] != vat) vat = parent_[vat] = parent_[parent_[vat]];
        return vat;
    }

    std::vector<int> parent_;
    std::vector<int> vats_;
    std::vector<Amount> litres_;
};

std::string to_string(Amount value) {
    std::string digits;
    do {
        digits.insert(digits.begin(), static_cast<char>('0' + static_cast<int>(value % 10)));
        value /= 10;
    } while (value > 0);
    return digits;
}

int main() {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n, q;
    std::cin >> n >> q;
    Systems systems(n);
    while (q-- > 0) {
        char kind;
        int a;
        std::cin >> kind >> a;
        if (kind == 'H') {
            int b;
            std::cin >> b;
            systems.join(a, b);
        } else if (kind == 'P') {
            long long x;
            std::cin >> x;
            systems.pour(a, x);
        } else if (kind == 'D') {
            systems.drain(a);
        } else {
            std::cout << to_string(systems.level(a)) << '\n';
        }
    }
}
