#include <stddef.h>

static long long spread(const long long *readings, size_t start, size_t end) {
    long long high = readings[start], low = readings[start];
    for (size_t i = start; i <= end; i++) {
        if (readings[i] > high) high = readings[i];
        if (readings[i] < low) low = readings[i];
    }
    return high - low;
}

long long longest_stable_window(const long long *readings, size_t readings_size, long long tolerance) {
    size_t start = 0, best = 0;
    for (size_t end = 0; end < readings_size; end++) {
        while (spread(readings, start, end) > tolerance) start++;
        if (end - start + 1 > best) best = end - start + 1;
    }
    return best;
}
