#include <stddef.h>
#include <stdlib.h>

typedef struct {
    long long time;
    int square;
} Arrival;

static Arrival *heap;
static size_t heap_size;

static void push(Arrival arrival) {
    size_t at = heap_size++;
    while (at > 0 && heap[(at - 1) / 2].time > arrival.time) {
        heap[at] = heap[(at - 1) / 2];
        at = (at - 1) / 2;
    }
    heap[at] = arrival;
}

static Arrival pop(void) {
    Arrival top = heap[0], last = heap[--heap_size];
    size_t at = 0, child;
    while ((child = 2 * at + 1) < heap_size) {
        if (child + 1 < heap_size && heap[child + 1].time < heap[child].time) child++;
        if (heap[child].time >= last.time) break;
        heap[at] = heap[child];
        at = child;
    }
    heap[at] = last;
    return top;
}

/* Streets are walked from the end that `from` tells (0 or 1) to the other one. */
static long long *times_from(long long n, const long long *const *streets, size_t count, int from, long long home,
                             long long minutes) {
    int *starts = calloc(n + 2, sizeof *starts);
    const long long **ways = malloc((count + 1) * sizeof *ways);
    for (size_t i = 0; i < count; i++) starts[streets[i][from] + 2]++;
    for (long long square = 2; square <= n; square++) starts[square] += starts[square - 1];
    for (size_t i = 0; i < count; i++) ways[starts[streets[i][from] + 1]++] = streets[i];

    long long *times = malloc(n * sizeof *times);
    for (long long square = 0; square < n; square++) times[square] = minutes + 1;
    times[home] = 0;
    heap_size = 0;
    push((Arrival){0, home});
    while (heap_size) {
        Arrival now = pop();
        if (now.time > times[now.square]) continue;
        for (int i = starts[now.square]; i < starts[now.square + 1]; i++) {
            Arrival next = {now.time + ways[i][2], ways[i][1 - from]};
            if (next.time < times[next.square]) {
                times[next.square] = next.time;
                push(next);
            }
        }
    }
    free(starts);
    free(ways);
    return times;
}

long long *errand_squares(long long n, const long long *const *streets, size_t streets_size,
                          const size_t *streets_item_sizes, long long home, long long office, long long minutes,
                          size_t *result_size) {
    heap = malloc((streets_size + 1) * sizeof *heap);
    long long *there = times_from(n, streets, streets_size, 0, home, minutes);
    long long *back = times_from(n, streets, streets_size, 1, office, minutes);
    long long *squares = malloc(n * sizeof *squares);
    size_t count = 0;
    for (long long square = 0; square < n; square++) {
        if (there[square] + back[square] <= minutes) squares[count++] = square;
    }
    free(heap);
    free(there);
    free(back);
    *result_size = count;
    return squares;
}
