#include <math.h>
#include <stddef.h>

double halo_contrast(const long long *const *image, size_t image_size, const size_t *image_item_sizes, long long core,
                     long long halo) {
    long long rows = image_size, columns = image_item_sizes[0], side = core + 2 * halo;
    double best = 0;
    for (long long top = 0; top + side <= rows; top++) {
        for (long long left = 0; left + side <= columns; left++) {
            long long inside = 0, around = 0;
            for (long long i = 0; i < side; i++) {
                for (long long j = 0; j < side; j++) {
                    if (i >= halo && i < halo + core && j >= halo && j < halo + core) {
                        inside += image[top + i][left + j];
                    } else {
                        around += image[top + i][left + j];
                    }
                }
            }
            double contrast = fabs((double)inside / (core * core) - (double)around / (side * side - core * core));
            if (contrast > best) best = contrast;
        }
    }
    return best;
}
