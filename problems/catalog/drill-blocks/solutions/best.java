class Solution {
    static long[] blockCounts(long fewest, long most, long narrowest) {
        long[] counts = new long[(int) (most - fewest) + 1];
        for (long side = narrowest; side * side <= most; side++) {
            long square = side * side;
            long size = (fewest + side - 1) / side * side;
            if (square >= fewest) {
                counts[(int) (square - fewest)]++;
                size = square + side;
            }
            for (; size <= most; size += side) {
                counts[(int) (size - fewest)] += 2;
            }
        }
        return counts;
    }
}
