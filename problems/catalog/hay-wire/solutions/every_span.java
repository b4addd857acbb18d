import java.util.ArrayList;
import java.util.List;

class Solution {
    static long cheapestWire(long[] places, long[] prices) {
        List<Long> totals = new ArrayList<>();
        totals.add(prices[0]);
        for (int i = 1; i < places.length; i++) {
            long best = Long.MAX_VALUE;
            for (int j = 0; j < i; j++) {
                long span = places[i] - places[j];
                best = Math.min(best, totals.get(j) + span * span);
            }
            totals.add(best + prices[i]);
        }
        return totals.get(totals.size() - 1);
    }
}
