class Solution {
    static double haloContrast(long[][] image, long core, long halo) {
        int rows = image.length;
        int columns = image[0].length;
        int side = (int) (core + 2 * halo);
        long[][] sums = new long[rows + 1][columns + 1];
        for (int row = 0; row < rows; row++) {
            long total = 0;
            for (int column = 0; column < columns; column++) {
                total += image[row][column];
                sums[row + 1][column + 1] = sums[row][column + 1] + total;
            }
        }

        int coreSide = (int) core;
        int border = (int) halo;
        double coreArea = core * core;
        double haloArea = (long) side * side - core * core;
        double best = 0;
        for (int top = 0; top + side <= rows; top++) {
            for (int left = 0; left + side <= columns; left++) {
                long inner = sum(sums, top + border, left + border, coreSide);
                long outer = sum(sums, top, left, side) - inner;
                best = Math.max(best, Math.abs(inner / coreArea - outer / haloArea));
            }
        }
        return best;
    }

    private static long sum(long[][] sums, int top, int left, int size) {
        long[] first = sums[top];
        long[] last = sums[top + size];
        return last[left + size] - last[left] - first[left + size] + first[left];
    }
}
