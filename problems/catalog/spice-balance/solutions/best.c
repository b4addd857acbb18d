#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

enum { MOST_GRAMS = 200000, WORDS = 2 * MOST_GRAMS / 64 + 1 };

static uint64_t reach[WORDS];
static int heaviest[MOST_GRAMS + 1];

static int ascending(const void *left, const void *right) {
    return *(const int *)left - *(const int *)right;
}

static uint64_t shifted(int word, int bits) {
    int from = word - bits / 64;
    int rest = bits % 64;
    if (from < 0) return 0;
    uint64_t value = reach[from] << rest;
    if (rest > 0 && from > 0) value |= reach[from - 1] >> (64 - rest);
    return value;
}

int main(void) {
    int n, q;
    if (scanf("%d %d", &n, &q) != 2) return 1;
    int *weights = malloc(n * sizeof *weights);
    for (int i = 0; i < n; i++) {
        if (scanf("%d", &weights[i]) != 1) return 1;
    }
    qsort(weights, n, sizeof *weights, ascending);

    int total = 0;
    reach[0] = 1;
    for (int i = 0; i < n; i++) {
        int weight = weights[i];
        total += weight;
        for (int word = 2 * total / 64; word >= 0; word--) {
            reach[word] |= shifted(word, weight) | shifted(word, 2 * weight);
        }
    }

    int parcels = 0;
    for (int parcel = 1; parcel <= total; parcel++) {
        int bit = total + parcel;
        int possible = reach[bit / 64] >> (bit % 64) & 1;
        parcels += possible;
        heaviest[parcel] = possible ? parcel : heaviest[parcel - 1];
    }
    printf("%d\n", parcels);
    for (int i = 0; i < q; i++) {
        int wish;
        if (scanf("%d", &wish) != 1) return 1;
        printf("%d\n", heaviest[wish < total ? wish : total]);
    }
    free(weights);
    return 0;
}
