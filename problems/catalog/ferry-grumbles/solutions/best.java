import java.util.Arrays;

class Solution {
    static long totalGrumbles(long[] boarded, long[] passengers, long patience) {
        long[] minutes = Arrays.stream(boarded).sorted().distinct().toArray();
        long[] tree = new long[minutes.length + 1];
        long total = 0;
        for (int car = boarded.length - 1; car >= 0; car--) {
            for (int node = before(minutes, boarded[car] - patience); node > 0; node &= node - 1) {
                total += tree[node];
            }
            for (int node = before(minutes, boarded[car]) + 1; node < tree.length; node += node & -node) {
                tree[node] += passengers[car];
            }
        }
        return total;
    }

    private static int before(long[] minutes, long minute) {
        int place = Arrays.binarySearch(minutes, minute);
        return place < 0 ? -place - 1 : place;
    }
}
