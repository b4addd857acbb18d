import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Scanner;
import java.util.Set;

public class Main {
    static Map<Integer, Set<Integer>> hoses = new HashMap<>();
    static Map<Integer, BigInteger> poured = new HashMap<>();

    static Set<Integer> systemOf(int vat) {
        Set<Integer> reached = new HashSet<>();
        Deque<Integer> waiting = new ArrayDeque<>();
        reached.add(vat);
        waiting.add(vat);
        while (!waiting.isEmpty()) {
            for (int neighbour : hoses.getOrDefault(waiting.poll(), Set.of())) {
                if (reached.add(neighbour)) {
                    waiting.add(neighbour);
                }
            }
        }
        return reached;
    }

    public static void main(String[] args) {
        Scanner scanner = new Scanner(System.in);
        scanner.nextInt();
        int q = scanner.nextInt();
        for (int i = 0; i < q; i++) {
            String kind = scanner.next();
            int a = scanner.nextInt();
            if (kind.equals("H")) {
                int b = scanner.nextInt();
                hoses.computeIfAbsent(a, vat -> new HashSet<>()).add(b);
                hoses.computeIfAbsent(b, vat -> new HashSet<>()).add(a);
            } else if (kind.equals("P")) {
                poured.merge(a, scanner.nextBigInteger(), BigInteger::add);
            } else if (kind.equals("D")) {
                for (int vat : systemOf(a)) {
                    poured.remove(vat);
                }
            } else {
                Set<Integer> vats = systemOf(a);
                BigInteger litres = BigInteger.ZERO;
                for (int vat : vats) {
                    litres = litres.add(poured.getOrDefault(vat, BigInteger.ZERO));
                }
                System.out.println(litres.divide(BigInteger.valueOf(vats.size())));
            }
        }
    }
}
