import java.util.Arrays;

class Solution {
    private static final int BITS = 13;

    static long[] nightChronicle(long[][] sheets) {
        int size = Arrays.stream(sheets).mapToInt(sheet -> sheet.length).sum();
        long[] calls = new long[size];
        int place = 0;
        for (int listener = 0; listener < sheets.length; listener++) {
            for (long second : sheets[listener]) {
                calls[place++] = second << BITS | listener;
            }
        }
        Arrays.sort(calls);
        for (int i = 0; i < size; i++) {
            calls[i] &= (1 << BITS) - 1;
        }
        return calls;
    }
}
