#include <algorithm>
#include <iostream>
#include <vector>

constexpr long long PRIME = 1'000'000'007;

long long power(long long base, long long exponent) {
    long long result = 1;
    for (; exponent > 0; exponent /= 2) {
        if (exponent % 2) result = result * base % PRIME;
        base = base * base % PRIME;
    }
    return result;
}

class Binomials {
public:
    explicit Binomials(int most) : factorials_(most + 1, 1), inverses_(most + 1) {
        for (int i = 1; i <= most; i++) factorials_[i] = factorials_[i - 1] * i % PRIME;
        inverses_[most] = power(factorials_[most], PRIME - 2);
        for (int i = most; i > 0; i--) inverses_[i - 1] = inverses_[i] * i % PRIME;
    }

    long long operator()(int n, int k) const {
        return k > n ? 0 : factorials_[n] * inverses_[k] % PRIME * inverses_[n - k] % PRIME;
    }

private:
    std::vector<long long> factorials_, inverses_;
};

struct Line {
    int red, blue, white;
};

int main() {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int q;
    std::cin >> q;
    std::vector<Line> lines(q);
    int most = 0;
    for (auto& [red, blue, white] : lines) {
        std::cin >> red >> blue >> white;
        most = std::max(most, blue + white + 1);
    }
    const Binomials choose(most);
    for (const auto& [red, blue, white] : lines) {
        const int others = blue + white;
        std::cout << choose(others, blue) * choose(others + 1, red) % PRIME << '\n';
    }
}
