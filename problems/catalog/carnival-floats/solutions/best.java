import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StreamTokenizer;
import java.util.Arrays;
import java.util.Comparator;

public class Main {
    private record Street(int a, int b, int height) {}

    private record CarnivalFloat(int square, int height, int number) {}

    private static class Parts {
        private final int[] above;
        private final int[] size;

        Parts(int squares) {
            above = new int[squares + 1];
            size = new int[squares + 1];
            Arrays.setAll(above, square -> square);
            Arrays.fill(size, 1);
        }

        private int top(int square) {
            while (above[square] != square) {
                above[square] = above[above[square]];
                square = above[square];
            }
            return square;
        }

        int size(int square) {
            return size[top(square)];
        }

        void join(int a, int b) {
            int larger = top(a);
            int smaller = top(b);
            if (larger == smaller) {
                return;
            }
            if (size[larger] < size[smaller]) {
                int other = larger;
                larger = smaller;
                smaller = other;
            }
            above[smaller] = larger;
            size[larger] += size[smaller];
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
        Street[] streets = new Street[nextInt()];
        CarnivalFloat[] floats = new CarnivalFloat[nextInt()];
        for (int i = 0; i < streets.length; i++) {
            streets[i] = new Street(nextInt(), nextInt(), nextInt());
        }
        for (int i = 0; i < floats.length; i++) {
            floats[i] = new CarnivalFloat(nextInt(), nextInt(), i);
        }
        Arrays.sort(streets, Comparator.comparingInt(Street::height).reversed());
        Arrays.sort(floats, Comparator.comparingInt(CarnivalFloat::height).reversed());

        Parts parts = new Parts(n);
        int[] shown = new int[floats.length];
        int open = 0;
        for (CarnivalFloat next : floats) {
            for (; open < streets.length && streets[open].height >= next.height; open++) {
                parts.join(streets[open].a, streets[open].b);
            }
            shown[next.number] = parts.size(next.square);
        }
        StringBuilder answers = new StringBuilder();
        for (int squares : shown) {
            answers.append(squares).append('\n');
        }
        System.out.print(answers);
    }
}
