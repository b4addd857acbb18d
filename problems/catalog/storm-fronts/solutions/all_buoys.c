#include <stdio.h>

long long x[100000], y[100000];

int main(void) {
    int n, q;
    scanf("%d %d", &n, &q);
    for (int i = 0; i < n; i++) scanf("%lld %lld", &x[i], &y[i]);
    while (q-- > 0) {
        long long u, v;
        scanf("%lld %lld", &u, &v);
        long long first = u * x[0] + v * y[0];
        long long last = first;
        for (int i = 0; i < n; i++) {
            long long minute = u * x[i] + v * y[i];
            if (minute < first) first = minute;
            if (minute > last) last = minute;
        }
        printf("%lld\n", last - first);
    }
    return 0;
}
