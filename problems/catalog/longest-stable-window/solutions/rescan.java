import java.util.Arrays;

class Solution {
    static long longestStableWindow(long[] readings, long tolerance) {
        int start = 0;
        int best = 0;
        for (int end = 0; end < readings.length; end++) {
            while (true) {
                long[] window = Arrays.copyOfRange(readings, start, end + 1);
                long high = Arrays.stream(window).max().getAsLong();
                long low = Arrays.stream(window).min().getAsLong();
                if (high - low <= tolerance) {
                    break;
                }
                start++;
            }
            best = Math.max(best, end - start + 1);
        }
        return best;
    }
}
