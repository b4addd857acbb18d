class Solution {
    static long[] litresRunningOff(long[] heights, long[] rain) {
        long[] litres = rain.clone();
        int[] dripping = new int[heights.length];
        int size = 0;
        for (int stall = 0; stall < heights.length; stall++) {
            while (size > 0 && heights[dripping[size - 1]] > heights[stall]) {
                litres[stall] += litres[dripping[--size]];
            }
            dripping[size++] = stall;
        }
        return litres;
    }
}
