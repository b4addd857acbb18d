import java.util.ArrayList;
import java.util.List;

class Solution {
    static final long INFINITE = 1_000_000_000_000_000_000L;

    static long[] timesFrom(long n, long start, long[][] streets) {
        long[] times = new long[(int) n];
        for (int i = 0; i < n; i++) {
            times[i] = INFINITE;
        }
        times[(int) start] = 0;
        boolean changed = true;
        while (changed) {
            changed = false;
            for (long[] street : streets) {
                int first = (int) street[0];
                int last = (int) street[1];
                if (times[first] + street[2] < times[last]) {
                    times[last] = times[first] + street[2];
                    changed = true;
                }
            }
        }
        return times;
    }

    static long[] errandSquares(long n, long[][] streets, long home, long office, long minutes) {
        long[][] reversed = new long[streets.length][];
        for (int i = 0; i < streets.length; i++) {
            reversed[i] = new long[] {streets[i][1], streets[i][0], streets[i][2]};
        }
        long[] there = timesFrom(n, home, streets);
        long[] back = timesFrom(n, office, reversed);
        List<Integer> squares = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            if (there[i] + back[i] <= minutes) {
                squares.add(i);
            }
        }
        long[] result = new long[squares.size()];
        for (int i = 0; i < result.length; i++) {
            result[i] = squares.get(i);
        }
        return result;
    }
}
