import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Scanner;

public class Main {
    public static void main(String[] args) {
        Scanner scanner = new Scanner(System.in);
        int n = scanner.nextInt();
        int m = scanner.nextInt();
        List<Long> due = new ArrayList<>();
        int[] setting = new int[n];
        int[] candles = new int[n];
        int[] scraping = new int[n];
        int[] cast = new int[n];
        for (int i = 0; i < n; i++) {
            long start = scanner.nextLong();
            setting[i] = scanner.nextInt();
            candles[i] = scanner.nextInt();
            scraping[i] = scanner.nextInt();
            due.add(start + setting[i]);
        }
        long minute = 0;
        int left = 0;
        while (left < m) {
            minute = Collections.min(due);
            for (int i = 0; i < n; i++) {
                if (due.get(i) == minute) {
                    left++;
                    cast[i]++;
                    due.set(i, due.get(i) + setting[i]);
                    if (cast[i] % candles[i] == 0) {
                        due.set(i, due.get(i) + scraping[i]);
                    }
                }
            }
        }
        System.out.println(minute + " " + left);
    }
}
