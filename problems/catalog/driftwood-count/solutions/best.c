#include <stddef.h>
#include <stdlib.h>

long long *trunks_seen(const long long *downstream, size_t downstream_size, const long long *reaches,
                       size_t reaches_size, size_t *result_size) {
    size_t n = downstream_size;
    /* Junctions that flow into one are a chain; 0 ends it, for the mouth flows nowhere. */
    int *first = calloc(n, sizeof *first), *next = calloc(n, sizeof *next);
    int *depth = calloc(n, sizeof *depth), *path = malloc(n * sizeof *path);
    int *stack = malloc(n * sizeof *stack), *order = malloc(n * sizeof *order);
    long long *seen = malloc(n * sizeof *seen);
    for (size_t i = 1; i < n; i++) {
        next[i] = first[downstream[i]];
        first[downstream[i]] = i;
    }
    for (size_t i = 0; i < n; i++) seen[i] = 1;

    size_t waiting = 0, visited = 0;
    stack[waiting++] = 0;
    while (waiting) {
        int node = stack[--waiting];
        order[visited++] = node;
        path[depth[node]] = node;
        if (reaches[node] < depth[node]) seen[path[depth[node] - reaches[node] - 1]]--;
        for (int other = first[node]; other; other = next[other]) {
            depth[other] = depth[node] + 1;
            stack[waiting++] = other;
        }
    }
    for (size_t i = n - 1; i > 0; i--) seen[downstream[order[i]]] += seen[order[i]];
    free(first), free(next), free(depth), free(path), free(stack), free(order);
    *result_size = n;
    return seen;
}
