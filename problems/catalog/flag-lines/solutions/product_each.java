import java.math.BigInteger;
import java.util.Scanner;

public class Main {
    static final BigInteger PRIME = BigInteger.valueOf(1_000_000_007);

    static BigInteger choose(int n, int k) {
        if (k > n) {
            return BigInteger.ZERO;
        }
        BigInteger above = BigInteger.ONE;
        BigInteger below = BigInteger.ONE;
        for (int i = 0; i < k; i++) {
            above = above.multiply(BigInteger.valueOf(n - i)).mod(PRIME);
            below = below.multiply(BigInteger.valueOf(i + 1)).mod(PRIME);
        }
        return above.multiply(below.modInverse(PRIME)).mod(PRIME);
    }

    public static void main(String[] args) {
        Scanner scanner = new Scanner(System.in);
        int q = scanner.nextInt();
        for (int i = 0; i < q; i++) {
            int red = scanner.nextInt();
            int blue = scanner.nextInt();
            int white = scanner.nextInt();
            int others = blue + white;
            System.out.println(choose(others, blue).multiply(choose(others + 1, red)).mod(PRIME));
        }
    }
}
