#include <iostream>
#include <vector>

class Fenwick {
public:
    explicit Fenwick(int size) : sums_(size + 1) {}

    void add(int place, long long amount) {
        for (; place < static_cast<int>(sums_.size()); place += place & -place) sums_[place] += amount;
    }

    long long up_to(int place) const {
        long long sum = 0;
        for (; place > 0; place &= place - 1) sum += sums_[place];
        return sum;
    }

private:
    std::vector<long long> sums_;
};

struct Question {
    int first, number;
};

int main() {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n, m, q;
    std::cin >> n >> m >> q;
    std::vector<int> tolls(m + 1), log(n + 1);
    for (int boat = 1; boat <= m; boat++) std::cin >> tolls[boat];
    for (int entry = 1; entry <= n; entry++) std::cin >> log[entry];
    std::vector<std::vector<Question>> asked(n + 1);
    for (int number = 0; number < q; number++) {
        int first, last;
        std::cin >> first >> last;
        asked[last].push_back({first, number});
    }

    Fenwick due(n);
    long long total = 0;
    std::vector<int> latest(m + 1);
    std::vector<long long> answers(q);
    for (int entry = 1; entry <= n; entry++) {
        const int boat = log[entry];
        if (latest[boat]) {
            due.add(latest[boat], -tolls[boat]);
        } else {
            total += tolls[boat];
        }
        due.add(entry, tolls[boat]);
        latest[boat] = entry;
        for (const auto& [first, number] : asked[entry]) answers[number] = total - due.up_to(first - 1);
    }
    for (long long answer : answers) std::cout << answer << '\n';
}
