import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;

public class Main {
    public static void main(String[] args) {
        Scanner scanner = new Scanner(System.in);
        int n = scanner.nextInt();
        int q = scanner.nextInt();
        List<long[]> buoys = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            buoys.add(new long[] {scanner.nextLong(), scanner.nextLong()});
        }
        for (int i = 0; i < q; i++) {
            long u = scanner.nextLong();
            long v = scanner.nextLong();
            long first = buoys.stream().mapToLong(buoy -> u * buoy[0] + v * buoy[1]).min().getAsLong();
            long last = buoys.stream().mapToLong(buoy -> u * buoy[0] + v * buoy[1]).max().getAsLong();
            System.out.println(last - first);
        }
    }
}
