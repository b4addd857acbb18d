import java.util.Arrays;
import java.util.stream.LongStream;

class Solution {
    static long[] interruptedStarts(String tape, String keyword, long burst) {
        int size = keyword.length();
        long last = tape.length() - size - burst;
        if (size == 1 || last < 0) {
            return new long[0];
        }
        int[] heads = prefixLengths(keyword, tape);
        int[] tails = prefixLengths(reversed(keyword), reversed(tape));
        return LongStream.rangeClosed(0, last)
                .filter(start -> {
                    int head = heads[(int) start];
                    int tail = tails[(int) (last - start)];
                    return head > 0 && tail > 0 && head + tail >= size;
                })
                .toArray();
    }

    private static String reversed(String text) {
        return new StringBuilder(text).reverse().toString();
    }

    private static int[] prefixLengths(String pattern, String text) {
        char[] joined = (pattern + text).toCharArray();
        int[] lengths = new int[joined.length];
        int left = 0;
        int right = 0;
        for (int start = 1; start < joined.length; start++) {
            int length = start < right ? Math.min(lengths[start - left], right - start) : 0;
            while (start + length < joined.length && joined[length] == joined[start + length]) {
                length++;
            }
            lengths[start] = length;
            if (start + length > right) {
                left = start;
                right = start + length;
            }
        }
        return Arrays.copyOfRange(lengths, pattern.length(), joined.length);
    }
}
