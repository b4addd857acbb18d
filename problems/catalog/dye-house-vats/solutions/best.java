import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.StringTokenizer;

public class Main {
    private static int[] parent;

    private static int find(int vat) {
        while (parent[vat] != vat) {
            parent[vat] = parent[parent[vat]];
            vat = parent[vat];
        }
        return vat;
    }

    public static void main(String[] args) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(System.in));
        StringTokenizer words = new StringTokenizer(reader.readLine());
        int n = Integer.parseInt(words.nextToken());
        int q = Integer.parseInt(words.nextToken());
        parent = new int[n + 1];
        Arrays.setAll(parent, vat -> vat);
        int[] vats = new int[n + 1];
        Arrays.fill(vats, 1);
        BigInteger[] litres = new BigInteger[n + 1];
        Arrays.fill(litres, BigInteger.ZERO);
        StringBuilder answers = new StringBuilder();
        for (int entry = 0; entry < q; entry++) {
            words = new StringTokenizer(reader.readLine());
            char kind = words.nextToken().charAt(0);
            int system = find(Integer.parseInt(words.nextToken()));
            switch (kind) {
                case 'H' -> {
                    int other = find(Integer.parseInt(words.nextToken()));
                    if (system != other) {
                        if (vats[system] < vats[other]) {
                            int smaller = system;
                            system = other;
                            other = smaller;
                        }
                        parent[other] = system;
                        vats[system] += vats[other];
                        litres[system] = litres[system].add(litres[other]);
                    }
                }
                case 'P' -> litres[system] = litres[system].add(new BigInteger(words.nextToken()));
                case 'D' -> litres[system] = BigInteger.ZERO;
                default -> answers.append(litres[system].divide(BigInteger.valueOf(vats[system]))).append('\n');
            }
        }
        System.out.print(answers);
    }
}
