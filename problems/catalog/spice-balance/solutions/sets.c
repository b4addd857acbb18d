#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(void) {
    int n, q, total = 0;
    scanf("%d %d", &n, &q);
    int *weights = malloc(n * sizeof(int));
    for (int i = 0; i < n; i++) {
        scanf("%d", &weights[i]);
        total += weights[i];
    }

    char *parcels = calloc(total + 1, 1);
    parcels[0] = 1;
    for (int i = 0; i < n; i++) {
        char *before = malloc(total + 1);
        memcpy(before, parcels, total + 1);
        for (int parcel = 0; parcel <= total; parcel++) {
            if (before[parcel]) {
                if (parcel + weights[i] <= total) parcels[parcel + weights[i]] = 1;
                parcels[abs(parcel - weights[i])] = 1;
            }
        }
        free(before);
    }

    int count = 0;
    for (int parcel = 1; parcel <= total; parcel++) count += parcels[parcel];
    printf("%d\n", count);
    for (int i = 0; i < q; i++) {
        int wish;
        scanf("%d", &wish);
        int best = 0;
        for (int parcel = 0; parcel <= total && parcel <= wish; parcel++) {
            if (parcels[parcel]) best = parcel;
        }
        printf("%d\n", best);
    }
    return 0;
}
