#include <iostream>
using namespace std;

#define MOD 1000000007

long long power(long long base, long long exponent) {
    if (exponent == 0) return 1;
    long long half = power(base, exponent / 2);
    half = half * half % MOD;
    return exponent % 2 ? half * base % MOD : half;
}

long long choose(long long n, long long k) {
    if (k > n) return 0;
    long long above = 1, below = 1;
    for (int i = 0; i < k; i++) {
        above = above * (n - i) % MOD;
        below = below * (i + 1) % MOD;
    }
    return above * power(below, MOD - 2) % MOD;
}

int main() {
    int q;
    cin >> q;
    while (q--) {
        int red, blue, white;
        cin >> red >> blue >> white;
        int others = blue + white;
        cout << choose(others, blue) * choose(others + 1, red) % MOD << endl;
    }
}
