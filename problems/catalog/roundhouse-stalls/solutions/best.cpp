#include <iostream>
#include <set>

int main() {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n, q;
    std::cin >> n >> q;
    std::set<int> empty;
    for (int stall = 1; stall <= n; stall++) empty.insert(empty.end(), stall);
    while (q-- > 0) {
        char kind;
        int stall;
        std::cin >> kind >> stall;
        if (kind == 'O') {
            empty.insert(stall);
        } else if (empty.empty()) {
            std::cout << "full\n";
        } else {
            auto place = empty.lower_bound(stall);
            if (place == empty.end()) place = empty.begin();
            std::cout << *place << '\n';
            empty.erase(place);
        }
    }
}
