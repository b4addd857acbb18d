#include <stddef.h>
#include <stdlib.h>

typedef struct {
    size_t *places, front, back;
} Queue;

long long longest_stable_window(const long long *readings, size_t readings_size, long long tolerance) {
    Queue highs = {malloc((readings_size + 1) * sizeof(size_t))};
    Queue lows = {malloc((readings_size + 1) * sizeof(size_t))};
    size_t start = 0, best = 0;
    for (size_t end = 0; end < readings_size; end++) {
        long long value = readings[end];
        while (highs.front < highs.back && readings[highs.places[highs.back - 1]] <= value) highs.back--;
        while (lows.front < lows.back && readings[lows.places[lows.back - 1]] >= value) lows.back--;
        highs.places[highs.back++] = end;
        lows.places[lows.back++] = end;
        while (readings[highs.places[highs.front]] - readings[lows.places[lows.front]] > tolerance) {
            start++;
            if (highs.places[highs.front] < start) highs.front++;
            if (lows.places[lows.front] < start) lows.front++;
        }
        if (end - start + 1 > best) best = end - start + 1;
    }
    free(highs.places);
    free(lows.places);
    return best;
}
