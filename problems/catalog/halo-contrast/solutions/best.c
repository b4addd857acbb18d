#include <math.h>
#include <stddef.h>
#include <stdlib.h>

double halo_contrast(const long long *const *image, size_t image_size, const size_t *image_item_sizes, long long core,
                     long long halo) {
    long long rows = image_size, columns = image_item_sizes[0], side = core + 2 * halo, width = columns + 1;
    if (side > rows || side > columns) return 0;

    long long *sums = calloc((rows + 1) * width, sizeof *sums);
    for (long long row = 0; row < rows; row++) {
        long long *above = sums + row * width, *below = above + width, total = 0;
        for (long long column = 0; column < columns; column++) {
            total += image[row][column];
            below[column + 1] = above[column + 1] + total;
        }
    }

    double core_area = core * core, halo_area = side * side - core * core, best = 0;
    for (long long top = 0; top + side <= rows; top++) {
        const long long *first = sums + top * width, *last = first + side * width;
        const long long *core_first = first + halo * width + halo, *core_last = core_first + core * width;
        for (long long left = 0; left + side <= columns; left++) {
            long long square = last[left + side] - last[left] - first[left + side] + first[left];
            long long inner = core_last[left + core] - core_last[left] - core_first[left + core] + core_first[left];
            best = fmax(best, fabs(inner / core_area - (square - inner) / halo_area));
        }
    }
    free(sums);
    return best;
}
