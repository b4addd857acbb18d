class Solution {
    static long longestStableWindow(long[] readings, long tolerance) {
        int[] highs = new int[readings.length];
        int[] lows = new int[readings.length];
        int highsFront = 0;
        int highsBack = 0;
        int lowsFront = 0;
        int lowsBack = 0;
        int start = 0;
        int best = 0;
        for (int end = 0; end < readings.length; end++) {
            long value = readings[end];
            while (highsFront < highsBack && readings[highs[highsBack - 1]] <= value) {
                highsBack--;
            }
            while (lowsFront < lowsBack && readings[lows[lowsBack - 1]] >= value) {
                lowsBack--;
            }
            highs[highsBack++] = end;
            lows[lowsBack++] = end;
            while (readings[highs[highsFront]] - readings[lows[lowsFront]] > tolerance) {
                start++;
                if (highs[highsFront] < start) {
                    highsFront++;
                }
                if (lows[lowsFront] < start) {
                    lowsFront++;
                }
            }
            best = Math.max(best, end - start + 1);
        }
        return best;
    }
}
