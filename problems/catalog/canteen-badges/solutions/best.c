#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

typedef struct {
    long long badge; /* 0: free */
    size_t place;    /* 0: not in the line */
} Slot;

static Slot *slot_of(Slot *slots, size_t mask, long long badge) {
    size_t at = (uint64_t)badge * 0x9E3779B97F4A7C15u >> 32 & mask;
    while (slots[at].badge && slots[at].badge != badge) at = (at + 1) & mask;
    slots[at].badge = badge;
    return &slots[at];
}

long long *called_badges(const long long *taps, size_t taps_size, size_t *result_size) {
    size_t mask = 1;
    while (mask < 2 * taps_size) mask = 2 * mask + 1;
    Slot *slots = calloc(mask + 1, sizeof *slots);
    /* Whoever leaves stays here, but their slot tells another place. */
    Slot **line = malloc((taps_size + 1) * sizeof *line);
    long long *called = malloc((taps_size + 1) * sizeof *called);
    size_t head = 1, tail = 1, count = 0;
    for (size_t i = 0; i < taps_size; i++) {
        long long tap = taps[i];
        if (tap == 0) {
            while (head < tail && line[head]->place != head) head++;
            if (head < tail) {
                called[count++] = line[head]->badge;
                line[head++]->place = 0;
            }
            continue;
        }
        Slot *slot = slot_of(slots, mask, tap > 0 ? tap : -tap);
        if ((tap > 0) == (slot->place == 0)) {
            slot->place = tail;
            line[tail++] = slot;
        } else if (tap > 0) {
            slot->place = 0;
        }
    }
    free(slots);
    free(line);
    *result_size = count;
    return called;
}
