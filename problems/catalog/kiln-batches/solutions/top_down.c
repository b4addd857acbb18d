#include <stddef.h>
#include <stdlib.h>

static const long long *pots;
static long long count, capacity, fee;
static long long *known;

static long long hottest(long long start, long long end) {
    long long heat = 0;
    for (long long i = start; i < end; i++) {
        if (pots[i] > heat) heat = pots[i];
    }
    return heat;
}

static long long rest(long long start) {
    if (start == count) return 0;
    if (known[start] >= 0) return known[start];
    long long best = -1;
    for (long long end = start + 1; end <= count && end <= start + capacity; end++) {
        long long cost = hottest(start, end) + fee + rest(end);
        if (best < 0 || cost < best) best = cost;
    }
    return known[start] = best;
}

long long cheapest_firings(const long long *heats, size_t heats_size, long long most, long long price) {
    pots = heats;
    count = heats_size;
    capacity = most;
    fee = price;
    known = malloc((count + 1) * sizeof *known);
    for (long long i = 0; i <= count; i++) known[i] = -1;
    return rest(0);
}
