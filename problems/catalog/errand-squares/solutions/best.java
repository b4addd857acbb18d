import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.LongStream;

class Solution {
    record Way(int end, long length) {}

    record Arrival(long time, int square) implements Comparable<Arrival> {
        public int compareTo(Arrival other) {
            return Long.compare(time, other.time);
        }
    }

    static long[] errandSquares(long n, long[][] streets, long home, long office, long minutes) {
        List<List<Way>> onward = new ArrayList<>();
        List<List<Way>> backward = new ArrayList<>();
        for (int square = 0; square < n; square++) {
            onward.add(new ArrayList<>());
            backward.add(new ArrayList<>());
        }
        for (long[] street : streets) {
            int start = (int) street[0];
            int end = (int) street[1];
            onward.get(start).add(new Way(end, street[2]));
            backward.get(end).add(new Way(start, street[2]));
        }
        long[] there = timesFrom((int) home, onward, minutes);
        long[] back = timesFrom((int) office, backward, minutes);
        return LongStream.range(0, n).filter(i -> there[(int) i] + back[(int) i] <= minutes).toArray();
    }

    private static long[] timesFrom(int start, List<List<Way>> ways, long minutes) {
        long[] times = new long[ways.size()];
        Arrays.fill(times, minutes + 1);
        times[start] = 0;
        var queue = new PriorityQueue<Arrival>();
        queue.add(new Arrival(0, start));
        while (!queue.isEmpty()) {
            Arrival now = queue.poll();
            if (now.time > times[now.square]) {
                continue;
            }
            for (Way way : ways.get(now.square)) {
                long time = now.time + way.length;
                if (time < times[way.end]) {
                    times[way.end] = time;
                    queue.add(new Arrival(time, way.end));
                }
            }
        }
        return times;
    }
}
