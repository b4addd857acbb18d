import java.util.Arrays;
import java.util.Comparator;

class Solution {
    record Change(long moment, long weight) {}

    static long overloadedSeconds(long[][] crossings, long limit) {
        Change[] changes = new Change[2 * crossings.length];
        for (int i = 0; i < crossings.length; i++) {
            long[] crossing = crossings[i];
            changes[2 * i] = new Change(crossing[0], crossing[2]);
            changes[2 * i + 1] = new Change(crossing[1], -crossing[2]);
        }
        Arrays.sort(changes, Comparator.comparingLong(Change::moment));
        long seconds = 0;
        long load = 0;
        long previous = 0;
        for (Change change : changes) {
            if (load > limit) {
                seconds += change.moment - previous;
            }
            load += change.weight;
            previous = change.moment;
        }
        return seconds;
    }
}
