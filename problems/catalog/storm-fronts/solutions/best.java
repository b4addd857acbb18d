import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StreamTokenizer;
import java.util.Arrays;
import java.util.Comparator;

public class Main {
    private record Point(long x, long y) {
        Point opposite() {
            return new Point(-x, -y);
        }

        long dot(long u, long v) {
            return u * x + v * y;
        }
    }

    private static class LowerHull {
        private final Point[] hull;
        private int size;

        LowerHull(Point[] points) {
            Point[] sorted = points.clone();
            Arrays.sort(sorted, Comparator.comparingLong(Point::x).thenComparingLong(Point::y));
            hull = new Point[sorted.length];
            for (Point point : sorted) {
                if (size > 0 && hull[size - 1].x == point.x) {
                    continue;
                }
                while (size > 1 && turn(hull[size - 2], hull[size - 1], point) <= 0) {
                    size--;
                }
                hull[size++] = point;
            }
        }

        private static long turn(Point a, Point b, Point c) {
            return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
        }

        long lowest(long u, long v) {
            int low = 0;
            int high = size - 1;
            while (low < high) {
                int middle = (low + high) / 2;
                if (hull[middle + 1].dot(u, v) < hull[middle].dot(u, v)) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return hull[low].dot(u, v);
        }
    }

    private static final StreamTokenizer INPUT =
            new StreamTokenizer(new BufferedReader(new InputStreamReader(System.in)));

    private static int nextInt() throws IOException {
        INPUT.nextToken();
        return (int) INPUT.nval;
    }

    public static void main(String[] args) throws IOException {
        int n = nextInt();
        int q = nextInt();
        Point[] buoys = new Point[n];
        for (int i = 0; i < n; i++) {
            buoys[i] = new Point(nextInt(), nextInt());
        }
        LowerHull bottom = new LowerHull(buoys);
        Arrays.setAll(buoys, i -> buoys[i].opposite());
        LowerHull top = new LowerHull(buoys);
        StringBuilder answers = new StringBuilder();
        for (int i = 0; i < q; i++) {
            long u = nextInt();
            long v = nextInt();
            if (v < 0 || (v == 0 && u < 0)) {
                u = -u;
                v = -v;
            }
            answers.append(-bottom.lowest(u, v) - top.lowest(u, v)).append('\n');
        }
        System.out.print(answers);
    }
}
