import java.util.Arrays;

class Solution {
    static long[] trunksSeen(long[] downstream, long[] reaches) {
        int n = downstream.length;
        // Junctions that flow into one are a chain; 0 ends it, for the mouth flows nowhere.
        int[] first = new int[n];
        int[] next = new int[n];
        for (int node = 1; node < n; node++) {
            int below = (int) downstream[node];
            next[node] = first[below];
            first[below] = node;
        }

        long[] seen = new long[n];
        Arrays.fill(seen, 1);
        int[] depth = new int[n];
        int[] path = new int[n];
        int[] order = new int[n];
        int[] stack = new int[n];
        int visited = 0;
        int waiting = 1;
        while (waiting > 0) {
            int node = stack[--waiting];
            int level = depth[node];
            order[visited++] = node;
            path[level] = node;
            if (reaches[node] < level) {
                seen[path[level - (int) reaches[node] - 1]]--;
            }
            for (int other = first[node]; other != 0; other = next[other]) {
                depth[other] = level + 1;
                stack[waiting++] = other;
            }
        }
        for (int i = n - 1; i > 0; i--) {
            seen[(int) downstream[order[i]]] += seen[order[i]];
        }
        return seen;
    }
}
