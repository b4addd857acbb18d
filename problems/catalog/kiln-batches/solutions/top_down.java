import java.util.HashMap;
import java.util.Map;

class Solution {
    static Map<Integer, Long> known = new HashMap<>();

    static long rest(long[] heats, int start, long capacity, long fee) {
        if (start == heats.length) {
            return 0;
        }
        if (known.containsKey(start)) {
            return known.get(start);
        }
        long best = Long.MAX_VALUE;
        for (int end = start + 1; end <= heats.length && end - start <= capacity; end++) {
            long hottest = 0;
            for (int i = start; i < end; i++) {
                hottest = Math.max(hottest, heats[i]);
            }
            best = Math.min(best, hottest + fee + rest(heats, end, capacity, fee));
        }
        known.put(start, best);
        return best;
    }

    static long cheapestFirings(long[] heats, long capacity, long fee) {
        return rest(heats, 0, capacity, fee);
    }
}
