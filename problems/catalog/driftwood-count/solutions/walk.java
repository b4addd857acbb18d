class Solution {
    static long[] trunksSeen(long[] downstream, long[] reaches) {
        long[] seen = new long[downstream.length];
        for (int i = 0; i < reaches.length; i++) {
            int node = i;
            seen[node]++;
            for (long left = reaches[i]; left > 0 && node != 0; left--) {
                node = (int) downstream[node];
                seen[node]++;
            }
        }
        return seen;
    }
}
