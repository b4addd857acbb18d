import java.util.ArrayList;
import java.util.List;

class Solution {
    static long[] blockCounts(long fewest, long most, long narrowest) {
        List<Long> counts = new ArrayList<>();
        for (long size = fewest; size <= most; size++) {
            long count = 0;
            for (long ranks = 1; ranks <= Math.sqrt(size); ranks++) {
                if (size % ranks == 0 && ranks >= narrowest) {
                    count += ranks * ranks == size ? 1 : 2;
                }
            }
            counts.add(count);
        }
        return counts.stream().mapToLong(Long::longValue).toArray();
    }
}
