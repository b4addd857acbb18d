#include <stdbool.h>
#include <stddef.h>
#include <stdlib.h>

/* A last batch that starts behind the pot `before` and whose most demanding pot is `pot`. */
typedef struct {
    long long cost, before, pot;
} Option;

static void push(Option *heap, size_t *size, Option option) {
    size_t at = (*size)++;
    while (at > 0 && heap[(at - 1) / 2].cost > option.cost) {
        heap[at] = heap[(at - 1) / 2];
        at = (at - 1) / 2;
    }
    heap[at] = option;
}

static void pop(Option *heap, size_t *size) {
    Option last = heap[--*size];
    size_t at = 0, child;
    while ((child = 2 * at + 1) < *size) {
        if (child + 1 < *size && heap[child + 1].cost < heap[child].cost) child++;
        if (heap[child].cost >= last.cost) break;
        heap[at] = heap[child];
        at = child;
    }
    heap[at] = last;
}

long long cheapest_firings(const long long *heats, size_t heats_size, long long capacity, long long fee) {
    long long n = heats_size;
    long long *costs = malloc((n + 1) * sizeof *costs), *peaks = malloc((n + 1) * sizeof *peaks);
    bool *overtaken = calloc(n + 1, sizeof *overtaken);
    Option *options = malloc((n + 1) * sizeof *options);
    size_t options_size = 0;
    long long front = 0, back = 0;
    costs[0] = 0;
    for (long long pot = 0; pot < n; pot++) {
        while (front < back && heats[peaks[back - 1]] <= heats[pot]) overtaken[peaks[--back]] = true;
        if (front < back) {
            long long before = peaks[back - 1];
            push(options, &options_size, (Option){costs[before + 1] + heats[pot], before, pot});
        }
        peaks[back++] = pot;
        long long first = pot + 1 > capacity ? pot + 1 - capacity : 0;
        if (peaks[front] < first) front++;
        while (options_size && (options[0].before < first || overtaken[options[0].pot])) pop(options, &options_size);
        long long cost = costs[first] + heats[peaks[front]];
        if (options_size && options[0].cost < cost) cost = options[0].cost;
        costs[pot + 1] = cost + fee;
    }
    long long total = costs[n];
    free(costs);
    free(peaks);
    free(overtaken);
    free(options);
    return total;
}
