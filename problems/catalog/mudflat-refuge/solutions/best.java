import java.util.Arrays;

class Solution {
    static long minutesToRefuge(long[][] dryUntil) {
        int rows = dryUntil.length;
        int columns = dryUntil[0].length;
        int width = columns + 2;
        long[] dry = new long[(rows + 2) * width];
        Arrays.fill(dry, -1);
        for (int row = 0; row < rows; row++) {
            System.arraycopy(dryUntil[row], 0, dry, (row + 1) * width + 1, columns);
        }
        int start = width + 1;
        int refuge = rows * width + columns;
        int[] steps = {-width, -1, 1, width};
        int[] queue = new int[rows * columns];
        queue[0] = start;
        dry[start] = -1;
        int front = 0;
        int back = 1;
        for (int minute = 0; front < back; minute++) {
            for (int end = back; front < end; front++) {
                int square = queue[front];
                if (square == refuge) {
                    return minute;
                }
                for (int step : steps) {
                    int neighbour = square + step;
                    if (dry[neighbour] > minute) {
                        dry[neighbour] = -1;
                        queue[back++] = neighbour;
                    }
                }
            }
        }
        return -1;
    }
}
