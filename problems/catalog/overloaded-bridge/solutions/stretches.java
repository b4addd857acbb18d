import java.util.Arrays;
import java.util.TreeSet;

class Solution {
    static long overloadedSeconds(long[][] crossings, long limit) {
        TreeSet<Long> moments = new TreeSet<>();
        for (long[] crossing : crossings) {
            moments.add(crossing[0]);
            moments.add(crossing[1]);
        }
        long seconds = 0;
        for (long start : moments) {
            long load = Arrays.stream(crossings)
                    .filter(crossing -> crossing[0] <= start && start < crossing[1])
                    .mapToLong(crossing -> crossing[2])
                    .sum();
            if (load > limit) {
                seconds += moments.higher(start) - start;
            }
        }
        return seconds;
    }
}
