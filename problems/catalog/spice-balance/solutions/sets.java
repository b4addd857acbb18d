import java.util.HashSet;
import java.util.Scanner;
import java.util.Set;

public class Main {
    public static void main(String[] args) {
        Scanner scanner = new Scanner(System.in);
        int n = scanner.nextInt();
        int q = scanner.nextInt();
        Set<Integer> parcels = new HashSet<>();
        parcels.add(0);
        for (int i = 0; i < n; i++) {
            int weight = scanner.nextInt();
            Set<Integer> more = new HashSet<>(parcels);
            for (int parcel : parcels) {
                more.add(parcel + weight);
                more.add(Math.abs(parcel - weight));
            }
            parcels = more;
        }
        System.out.println(parcels.size() - 1);
        for (int i = 0; i < q; i++) {
            int wish = scanner.nextInt();
            System.out.println(parcels.stream().filter(parcel -> parcel <= wish).max(Integer::compare).get());
        }
    }
}
