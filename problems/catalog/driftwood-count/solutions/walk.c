#include <stddef.h>
#include <stdlib.h>

long long *trunks_seen(const long long *downstream, size_t downstream_size, const long long *reaches,
                       size_t reaches_size, size_t *result_size) {
    long long *seen = calloc(downstream_size, sizeof *seen);
    for (size_t i = 0; i < reaches_size; i++) {
        long long node = i;
        seen[node]++;
        for (long long left = reaches[i]; left > 0 && node != 0; left--) {
            node = downstream[node];
            seen[node]++;
        }
    }
    *result_size = downstream_size;
    return seen;
}
