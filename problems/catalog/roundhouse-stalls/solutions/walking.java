import java.util.HashSet;
import java.util.Scanner;
import java.util.Set;

public class Main {
    public static void main(String[] args) {
        Scanner scanner = new Scanner(System.in);
        int n = scanner.nextInt();
        int q = scanner.nextInt();
        Set<Integer> taken = new HashSet<>();
        for (int i = 0; i < q; i++) {
            String kind = scanner.next();
            int stall = scanner.nextInt();
            if (kind.equals("O")) {
                taken.remove(stall);
                continue;
            }
            int tried = 0;
            while (taken.contains(stall) && tried < n) {
                stall++;
                if (stall > n) {
                    stall = 1;
                }
                tried++;
            }
            if (tried == n) {
                System.out.println("full");
            } else {
                taken.add(stall);
                System.out.println(stall);
            }
        }
    }
}
