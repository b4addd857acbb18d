#include <algorithm>
#include <iostream>
#include <limits>
#include <vector>

struct Mould {
    long long start, setting, candles, cycle;

    long long made(long long minute) const {
        if (minute <= start) return 0;
        const long long worked = minute - start;
        return worked / cycle * candles + std::min(worked % cycle / setting, candles);
    }

    long long alone(long long m) const {
        const long long cycles = (m - 1) / candles;
        return start + cycles * cycle + (m - cycles * candles) * setting;
    }
};

int main() {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    std::size_t n;
    long long m;
    std::cin >> n >> m;
    std::vector<Mould> moulds(n);
    long long early = 0;
    long long late = std::numeric_limits<long long>::max();
    for (auto& [start, setting, candles, cycle] : moulds) {
        long long scraping;
        std::cin >> start >> setting >> candles >> scraping;
        cycle = candles * setting + scraping;
    }
    for (const Mould& mould : moulds) late = std::min(late, mould.alone(m));

    auto made = [&moulds](long long minute) {
        long long total = 0;
        for (const Mould& mould : moulds) total += mould.made(minute);
        return total;
    };
    while (late - early > 1) {
        const long long middle = early + (late - early) / 2;
        (made(middle) >= m ? late : early) = middle;
    }
    std::cout << late << ' ' << made(late) << '\n';
}
