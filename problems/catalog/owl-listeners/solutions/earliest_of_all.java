import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;
import java.util.Queue;

class Solution {
    static long[] nightChronicle(long[][] sheets) {
        List<Queue<Long>> waiting = new ArrayList<>();
        for (long[] sheet : sheets) {
            Queue<Long> calls = new LinkedList<>();
            for (long second : sheet) {
                calls.add(second);
            }
            waiting.add(calls);
        }
        List<Long> chronicle = new ArrayList<>();
        while (true) {
            int earliest = -1;
            for (int i = 0; i < waiting.size(); i++) {
                if (waiting.get(i).isEmpty()) {
                    continue;
                }
                if (earliest == -1 || waiting.get(i).peek() < waiting.get(earliest).peek()) {
                    earliest = i;
                }
            }
            if (earliest == -1) {
                break;
            }
            waiting.get(earliest).remove();
            chronicle.add((long) earliest);
        }
        return chronicle.stream().mapToLong(Long::longValue).toArray();
    }
}
