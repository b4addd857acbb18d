import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StreamTokenizer;

public class Main {
    private static final long PRIME = 1_000_000_007;

    private record Line(int red, int blue, int white) {
        int others() {
            return blue + white;
        }
    }

    private static class Binomials {
        private final long[] factorials;
        private final long[] inverses;

        Binomials(int most) {
            factorials = new long[most + 1];
            inverses = new long[most + 1];
            factorials[0] = 1;
            for (int i = 1; i <= most; i++) {
                factorials[i] = factorials[i - 1] * i % PRIME;
            }
            inverses[most] = power(factorials[most], PRIME - 2);
            for (int i = most; i > 0; i--) {
                inverses[i - 1] = inverses[i] * i % PRIME;
            }
        }

        private static long power(long base, long exponent) {
            long result = 1;
            for (; exponent > 0; exponent /= 2) {
                if (exponent % 2 == 1) {
                    result = result * base % PRIME;
                }
                base = base * base % PRIME;
            }
            return result;
        }

        long choose(int n, int k) {
            return k > n ? 0 : factorials[n] * inverses[k] % PRIME * inverses[n - k] % PRIME;
        }
    }

    private static final StreamTokenizer INPUT =
            new StreamTokenizer(new BufferedReader(new InputStreamReader(System.in)));

    private static int nextInt() throws IOException {
        INPUT.nextToken();
        return (int) INPUT.nval;
    }

    public static void main(String[] args) throws IOException {
        Line[] lines = new Line[nextInt()];
        int most = 0;
        for (int i = 0; i < lines.length; i++) {
            lines[i] = new Line(nextInt(), nextInt(), nextInt());
            most = Math.max(most, lines[i].others() + 1);
        }
        Binomials binomials = new Binomials(most);
        StringBuilder answers = new StringBuilder();
        for (Line line : lines) {
            long rows = binomials.choose(line.others(), line.blue);
            long places = binomials.choose(line.others() + 1, line.red);
            answers.append(rows * places % PRIME).append('\n');
        }
        System.out.print(answers);
    }
}
