import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Scanner;
import java.util.Set;

public class Main {
    public static void main(String[] args) {
        Scanner scanner = new Scanner(System.in);
        int n = scanner.nextInt();
        int m = scanner.nextInt();
        int q = scanner.nextInt();
        Map<Integer, List<int[]>> streets = new HashMap<>();
        for (int square = 1; square <= n; square++) {
            streets.put(square, new ArrayList<>());
        }
        for (int i = 0; i < m; i++) {
            int a = scanner.nextInt();
            int b = scanner.nextInt();
            int clearance = scanner.nextInt();
            streets.get(a).add(new int[] {b, clearance});
            streets.get(b).add(new int[] {a, clearance});
        }
        for (int i = 0; i < q; i++) {
            int square = scanner.nextInt();
            int height = scanner.nextInt();
            Set<Integer> reached = new HashSet<>();
            Queue<Integer> waiting = new LinkedList<>();
            reached.add(square);
            waiting.add(square);
            while (!waiting.isEmpty()) {
                for (int[] street : streets.get(waiting.remove())) {
                    if (street[1] >= height && reached.add(street[0])) {
                        waiting.add(street[0]);
                    }
                }
            }
            System.out.println(reached.size());
        }
    }
}
