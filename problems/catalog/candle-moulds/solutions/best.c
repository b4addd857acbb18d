#include <stdio.h>
#include <stdlib.h>

typedef struct {
    long long start, setting, candles, cycle;
} Mould;

static long long made(const Mould *moulds, int n, long long minute) {
    long long total = 0;
    for (int i = 0; i < n; i++) {
        long long worked = minute - moulds[i].start;
        if (worked <= 0) continue;
        long long last = worked % moulds[i].cycle / moulds[i].setting;
        total += worked / moulds[i].cycle * moulds[i].candles;
        total += last < moulds[i].candles ? last : moulds[i].candles;
    }
    return total;
}

static long long alone(const Mould *mould, long long m) {
    long long cycles = (m - 1) / mould->candles;
    return mould->start + cycles * mould->cycle + (m - cycles * mould->candles) * mould->setting;
}

int main(void) {
    int n;
    long long m;
    if (scanf("%d %lld", &n, &m) != 2) return 1;
    Mould *moulds = malloc(n * sizeof *moulds);
    long long early = 0;
    long long late = -1;
    for (int i = 0; i < n; i++) {
        Mould *mould = &moulds[i];
        long long scraping;
        if (scanf("%lld %lld %lld %lld", &mould->start, &mould->setting, &mould->candles, &scraping) != 4) return 1;
        mould->cycle = mould->candles * mould->setting + scraping;
        long long enough = alone(mould, m);
        if (late < 0 || enough < late) late = enough;
    }
    while (late - early > 1) {
        long long middle = early + (late - early) / 2;
        if (made(moulds, n, middle) >= m)
            late = middle;
        else
            early = middle;
    }
    printf("%lld %lld\n", late, made(moulds, n, late));
    free(moulds);
    return 0;
}
