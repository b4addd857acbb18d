import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Scanner;

public class Main {
    public static void main(String[] args) {
        Scanner scanner = new Scanner(System.in);
        int n = Integer.parseInt(scanner.nextLine());
        List<String[]> rows = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            rows.add(scanner.nextLine().split(" "));
        }
        for (int i = 0; i < n; i++) {
            String[] question = rows.get(i);
            if (!question[0].equals("W")) {
                continue;
            }
            Map<Integer, String> rooms = new HashMap<>();
            for (int line = 1; line <= i; line++) {
                String[] row = rows.get(line - 1);
                if (row[0].equals("M")) {
                    rooms.put(line, row[2]);
                } else if (row[0].equals("E")) {
                    rooms.put(Integer.parseInt(row[1]), row[2]);
                }
            }
            String answer = "-";
            for (int line = 1; line <= Integer.parseInt(question[2]); line++) {
                if (rooms.containsKey(line) && rows.get(line - 1)[1].equals(question[1])) {
                    answer = rooms.get(line);
                }
            }
            System.out.println(answer);
        }
    }
}
