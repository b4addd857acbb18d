class Solution {
    static long totalGrumbles(long[] boarded, long[] passengers, long patience) {
        long total = 0;
        for (int i = 0; i < boarded.length; i++) {
            for (int j = i + 1; j < boarded.length; j++) {
                if (boarded[i] - boarded[j] > patience) {
                    total += passengers[j];
                }
            }
        }
        return total;
    }
}
