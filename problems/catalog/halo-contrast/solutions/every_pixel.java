import java.util.ArrayList;
import java.util.List;

class Solution {
    static double mean(List<Long> pixels) {
        double sum = 0;
        for (long pixel : pixels) {
            sum += pixel;
        }
        return sum / pixels.size();
    }

    static double haloContrast(long[][] image, long core, long halo) {
        long side = core + 2 * halo;
        double best = 0;
        for (int top = 0; top + side <= image.length; top++) {
            for (int left = 0; left + side <= image[0].length; left++) {
                List<Long> inside = new ArrayList<>();
                List<Long> around = new ArrayList<>();
                for (int i = 0; i < side; i++) {
                    for (int j = 0; j < side; j++) {
                        if (i >= halo && i < halo + core && j >= halo && j < halo + core) {
                            inside.add(image[top + i][left + j]);
                        } else {
                            around.add(image[top + i][left + j]);
                        }
                    }
                }
                best = Math.max(best, Math.abs(mean(inside) - mean(around)));
            }
        }
        return best;
    }
}
