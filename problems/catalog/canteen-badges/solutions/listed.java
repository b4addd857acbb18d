import java.util.ArrayList;
import java.util.List;

class Solution {
    static long[] calledBadges(long[] taps) {
        List<Long> line = new ArrayList<>();
        List<Long> called = new ArrayList<>();
        for (long tap : taps) {
            Long badge = Math.abs(tap);
            if (tap == 0) {
                if (line.size() > 0) {
                    called.add(line.remove(0));
                }
            } else if (tap > 0 && !line.contains(badge)) {
                line.add(badge);
            } else if (line.contains(badge)) {
                line.remove(badge);
                if (tap < 0) {
                    line.add(badge);
                }
            }
        }
        long[] result = new long[called.size()];
        for (int i = 0; i < result.length; i++) {
            result[i] = called.get(i);
        }
        return result;
    }
}
