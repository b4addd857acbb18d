#include <stdbool.h>
#include <stddef.h>
#include <stdlib.h>

#define INFINITE 1000000000000000000

static long long *times_from(long long n, const long long *const *streets, size_t count, int from, long long start) {
    long long *times = malloc(n * sizeof *times);
    for (long long i = 0; i < n; i++) times[i] = INFINITE;
    times[start] = 0;
    bool changed = true;
    while (changed) {
        changed = false;
        for (size_t i = 0; i < count; i++) {
            long long first = streets[i][from], last = streets[i][1 - from], length = streets[i][2];
            if (times[first] + length < times[last]) {
                times[last] = times[first] + length;
                changed = true;
            }
        }
    }
    return times;
}

long long *errand_squares(long long n, const long long *const *streets, size_t streets_size,
                          const size_t *streets_item_sizes, long long home, long long office, long long minutes,
                          size_t *result_size) {
    long long *there = times_from(n, streets, streets_size, 0, home);
    long long *back = times_from(n, streets, streets_size, 1, office);
    long long *squares = malloc(n * sizeof *squares);
    *result_size = 0;
    for (long long i = 0; i < n; i++) {
        if (there[i] + back[i] <= minutes) squares[(*result_size)++] = i;
    }
    return squares;
}
