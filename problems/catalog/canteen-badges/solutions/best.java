import java.util.Arrays;
import java.util.LinkedHashSet;

class Solution {
    static long[] calledBadges(long[] taps) {
        var line = new LinkedHashSet<Long>();
        long[] called = new long[taps.length];
        int count = 0;
        for (long tap : taps) {
            if (tap > 0) {
                if (!line.remove(tap)) {
                    line.add(tap);
                }
            } else if (tap < 0) {
                if (line.remove(-tap)) {
                    line.add(-tap);
                }
            } else if (!line.isEmpty()) {
                var first = line.iterator();
                called[count++] = first.next();
                first.remove();
            }
        }
        return Arrays.copyOf(called, count);
    }
}
