#include <algorithm>
#include <functional>
#include <iostream>
#include <numeric>
#include <utility>
#include <vector>

struct Street {
    int a, b, height;
};

struct Float {
    int square, height, number;
};

class Parts {
public:
    explicit Parts(int squares) : above_(squares + 1), size_(squares + 1, 1) {
        std::iota(above_.begin(), above_.end(), 0);
    }

    int size(int square) { return size_[top(square)]; }

    void join(int a, int b) {
        a = top(a);
        b = top(b);
        if (a == b) return;
        if (size_[a] < size_[b]) std::swap(a, b);
        above_[b] = a;
        size_[a] += size_[b];
    }

private:
    int top(int square) {
        while (above_[square] != square) square = above_[square] = above_[above_[square]];
        return square;
    }

    std::vector<int> above_, size_;
};

int main() {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n, m, q;
    std::cin >> n >> m >> q;
    std::vector<Street> streets(m);
    for (auto& [a, b, height] : streets) std::cin >> a >> b >> height;
    std::vector<Float> floats(q);
    for (int i = 0; i < q; i++) {
        std::cin >> floats[i].square >> floats[i].height;
        floats[i].number = i;
    }
    std::ranges::sort(streets, std::greater{}, &Street::height);
    std::ranges::sort(floats, std::greater{}, &Float::height);

    Parts parts(n);
    std::vector<int> shown(q);
    auto street = streets.begin();
    for (const auto& [square, height, number] : floats) {
        for (; street != streets.end() && street->height >= height; ++street) parts.join(street->a, street->b);
        shown[number] = parts.size(square);
    }
    for (int squares : shown) std::cout << squares << '\n';
}
