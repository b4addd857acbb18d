#include <stdio.h>
#include <stdlib.h>

typedef struct {
    long long x, y;
} Point;

static int by_place(const void *left, const void *right) {
    const Point *a = left;
    const Point *b = right;
    if (a->x != b->x) return a->x < b->x ? -1 : 1;
    return (a->y > b->y) - (a->y < b->y);
}

static long long turn(Point a, Point b, Point c) {
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

static int lower_hull(Point *points, int n, Point *hull) {
    int size = 0;
    qsort(points, n, sizeof *points, by_place);
    for (int i = 0; i < n; i++) {
        if (size > 0 && hull[size - 1].x == points[i].x) continue;
        while (size > 1 && turn(hull[size - 2], hull[size - 1], points[i]) <= 0) size--;
        hull[size++] = points[i];
    }
    return size;
}

static long long lowest(const Point *hull, int size, long long u, long long v) {
    int low = 0;
    int high = size - 1;
    while (low < high) {
        int middle = (low + high) / 2;
        if (u * (hull[middle + 1].x - hull[middle].x) + v * (hull[middle + 1].y - hull[middle].y) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return u * hull[low].x + v * hull[low].y;
}

int main(void) {
    int n, q;
    if (scanf("%d %d", &n, &q) != 2) return 1;
    Point *buoys = malloc(n * sizeof *buoys);
    Point *bottom = malloc(n * sizeof *bottom);
    Point *top = malloc(n * sizeof *top);
    for (int i = 0; i < n; i++) {
        if (scanf("%lld %lld", &buoys[i].x, &buoys[i].y) != 2) return 1;
    }
    int bottom_size = lower_hull(buoys, n, bottom);
    for (int i = 0; i < n; i++) buoys[i] = (Point){-buoys[i].x, -buoys[i].y};
    int top_size = lower_hull(buoys, n, top);
    for (int i = 0; i < q; i++) {
        long long u, v;
        if (scanf("%lld %lld", &u, &v) != 2) return 1;
        if (v < 0 || (v == 0 && u < 0)) {
            u = -u;
            v = -v;
        }
        printf("%lld\n", -lowest(bottom, bottom_size, u, v) - lowest(top, top_size, u, v));
    }
    free(buoys);
    free(bottom);
    free(top);
    return 0;
}
