import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StreamTokenizer;
import java.util.Arrays;

public class Main {
    private static class Fenwick {
        private final long[] sums;

        Fenwick(int size) {
            sums = new long[size + 1];
        }

        void add(int place, long amount) {
            for (; place < sums.length; place += place & -place) {
                sums[place] += amount;
            }
        }

        long upTo(int place) {
            long sum = 0;
            for (; place > 0; place &= place - 1) {
                sum += sums[place];
            }
            return sum;
        }
    }

    private static final StreamTokenizer INPUT =
            new StreamTokenizer(new BufferedReader(new InputStreamReader(System.in)));

    private static int nextInt() throws IOException {
        INPUT.nextToken();
        return (int) INPUT.nval;
    }

    private static int[] nextInts(int size) throws IOException {
        int[] numbers = new int[size];
        for (int i = 0; i < size; i++) {
            numbers[i] = nextInt();
        }
        return numbers;
    }

    public static void main(String[] args) throws IOException {
        int n = nextInt();
        int m = nextInt();
        int q = nextInt();
        int[] tolls = nextInts(m);
        int[] log = nextInts(n);
        int[] firsts = new int[q];
        int[] next = new int[q];
        int[] asked = new int[n + 1];
        Arrays.fill(asked, -1);
        for (int question = 0; question < q; question++) {
            firsts[question] = nextInt();
            int last = nextInt();
            next[question] = asked[last];
            asked[last] = question;
        }

        Fenwick due = new Fenwick(n);
        long total = 0;
        int[] latest = new int[m];
        long[] answers = new long[q];
        for (int entry = 1; entry <= n; entry++) {
            int boat = log[entry - 1] - 1;
            if (latest[boat] > 0) {
                due.add(latest[boat], -tolls[boat]);
            } else {
                total += tolls[boat];
            }
            due.add(entry, tolls[boat]);
            latest[boat] = entry;
            for (int question = asked[entry]; question >= 0; question = next[question]) {
                answers[question] = total - due.upTo(firsts[question] - 1);
            }
        }
        StringBuilder output = new StringBuilder();
        for (long answer : answers) {
            output.append(answer).append('\n');
        }
        System.out.print(output);
    }
}
