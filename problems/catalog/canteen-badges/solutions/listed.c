#include <stddef.h>
#include <stdlib.h>
#include <string.h>

static size_t size;

static void remove_at(long long *line, size_t at) {
    size--;
    memmove(line + at, line + at + 1, (size - at) * sizeof *line);
}

long long *called_badges(const long long *taps, size_t taps_size, size_t *result_size) {
    long long *line = malloc((taps_size + 1) * sizeof *line);
    long long *called = malloc((taps_size + 1) * sizeof *called);
    *result_size = 0;
    for (size_t i = 0; i < taps_size; i++) {
        if (taps[i] == 0) {
            if (size > 0) {
                called[(*result_size)++] = line[0];
                remove_at(line, 0);
            }
            continue;
        }
        long long badge = llabs(taps[i]);
        size_t at = 0;
        while (at < size && line[at] != badge) at++;
        if (at < size) {
            remove_at(line, at);
            if (taps[i] < 0) line[size++] = badge;
        } else if (taps[i] > 0) {
            line[size++] = badge;
        }
    }
    free(line);
    return called;
}
