#include <cmath>
#include <vector>
using namespace std;

double mean(const vector<long long>& pixels) {
    double sum = 0;
    for (long long pixel : pixels) sum += pixel;
    return sum / pixels.size();
}

double halo_contrast(const vector<vector<long long>>& image, long long core, long long halo) {
    int side = core + 2 * halo;
    double best = 0;
    for (int top = 0; top + side <= (int)image.size(); top++) {
        for (int left = 0; left + side <= (int)image[0].size(); left++) {
            vector<long long> inside, around;
            for (int i = 0; i < side; i++) {
                for (int j = 0; j < side; j++) {
                    if (i >= halo && i < halo + core && j >= halo && j < halo + core) {
                        inside.push_back(image[top + i][left + j]);
                    } else {
                        around.push_back(image[top + i][left + j]);
                    }
                }
            }
            best = max(best, abs(mean(inside) - mean(around)));
        }
    }
    return best;
}
