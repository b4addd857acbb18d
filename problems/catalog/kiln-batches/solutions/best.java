import java.util.PriorityQueue;

class Solution {
    /** A last batch that starts behind the pot `before` and whose most demanding pot is `pot`. */
    record Option(long cost, int before, int pot) implements Comparable<Option> {
        public int compareTo(Option other) {
            return Long.compare(cost, other.cost);
        }
    }

    static long cheapestFirings(long[] heats, long capacity, long fee) {
        int n = heats.length;
        long[] costs = new long[n + 1];
        boolean[] overtaken = new boolean[n];
        int[] peaks = new int[n];
        int front = 0;
        int back = 0;
        var options = new PriorityQueue<Option>();
        for (int pot = 0; pot < n; pot++) {
            while (front < back && heats[peaks[back - 1]] <= heats[pot]) {
                overtaken[peaks[--back]] = true;
            }
            if (front < back) {
                int before = peaks[back - 1];
                options.add(new Option(costs[before + 1] + heats[pot], before, pot));
            }
            peaks[back++] = pot;
            int first = (int) Math.max(0, pot + 1 - capacity);
            if (peaks[front] < first) {
                front++;
            }
            Option option = options.peek();
            while (option != null && (option.before < first || overtaken[option.pot])) {
                options.poll();
                option = options.peek();
            }
            long cost = costs[first] + heats[peaks[front]];
            if (option != null) {
                cost = Math.min(cost, option.cost);
            }
            costs[pot + 1] = cost + fee;
        }
        return costs[n];
    }
}
