import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Scanner;
import java.util.Set;

public class Main {
    public static void main(String[] args) {
        Scanner scanner = new Scanner(System.in);
        int n = scanner.nextInt();
        int m = scanner.nextInt();
        int q = scanner.nextInt();
        List<Long> tolls = new ArrayList<>();
        for (int i = 0; i < m; i++) {
            tolls.add(scanner.nextLong());
        }
        List<Integer> log = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            log.add(scanner.nextInt());
        }
        for (int i = 0; i < q; i++) {
            int first = scanner.nextInt();
            int last = scanner.nextInt();
            Set<Integer> boats = new HashSet<>(log.subList(first - 1, last));
            long due = 0;
            for (int boat : boats) {
                due += tolls.get(boat - 1);
            }
            System.out.println(due);
        }
    }
}
