class Solution {
    static long cheapestWire(long[] places, long[] prices) {
        long[] offsets = new long[places.length];
        int[] starts = new int[places.length];
        int front = 0;
        int back = 0;
        long total = prices[0];
        for (int rock = 0; rock < places.length; rock++) {
            long place = places[rock];
            if (rock > 0) {
                long least = offsets[starts[front]] - 2 * place * places[starts[front]];
                while (front + 1 < back) {
                    int next = starts[front + 1];
                    long value = offsets[next] - 2 * place * places[next];
                    if (value > least) {
                        break;
                    }
                    least = value;
                    front++;
                }
                total = least + place * place + prices[rock];
            }
            offsets[rock] = total + place * place;
            while (back - front > 1 && useless(starts[back - 2], starts[back - 1], rock, places, offsets)) {
                back--;
            }
            starts[back++] = rock;
        }
        return total;
    }

    private static boolean useless(int first, int middle, int last, long[] places, long[] offsets) {
        return (offsets[middle] - offsets[first]) * (places[last] - places[middle])
                >= (offsets[last] - offsets[middle]) * (places[middle] - places[first]);
    }
}
