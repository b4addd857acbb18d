import java.util.ArrayList;
import java.util.List;

class Solution {
    static long[] litresRunningOff(long[] heights, long[] rain) {
        List<Long> litres = new ArrayList<>();
        for (long amount : rain) {
            litres.add(amount);
        }
        for (int i = 0; i < heights.length; i++) {
            for (int j = i + 1; j < heights.length; j++) {
                if (heights[j] < heights[i]) {
                    litres.set(j, litres.get(j) + litres.get(i));
                    break;
                }
            }
        }
        return litres.stream().mapToLong(Long::longValue).toArray();
    }
}
