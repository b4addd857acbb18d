import java.util.HashSet;
import java.util.Set;

class Solution {
    record Square(int row, int column) {}

    static long minutesToRefuge(long[][] dryUntil) {
        int rows = dryUntil.length;
        int columns = dryUntil[0].length;
        Set<Square> reached = new HashSet<>();
        reached.add(new Square(0, 0));
        long minute = 0;
        while (!reached.contains(new Square(rows - 1, columns - 1))) {
            minute++;
            Set<Square> fresh = new HashSet<>();
            for (int r = 0; r < rows; r++) {
                for (int c = 0; c < columns; c++) {
                    Square square = new Square(r, c);
                    if (reached.contains(square) || dryUntil[r][c] < minute) {
                        continue;
                    }
                    if (reached.contains(new Square(r + 1, c))
                            || reached.contains(new Square(r - 1, c))
                            || reached.contains(new Square(r, c + 1))
                            || reached.contains(new Square(r, c - 1))) {
                        fresh.add(square);
                    }
                }
            }
            if (fresh.isEmpty()) {
                return -1;
            }
            reached.addAll(fresh);
        }
        return minute;
    }
}
