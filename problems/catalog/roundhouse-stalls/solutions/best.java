import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.StringTokenizer;
import java.util.TreeSet;

public class Main {
    public static void main(String[] args) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(System.in));
        StringTokenizer words = new StringTokenizer(reader.readLine());
        int n = Integer.parseInt(words.nextToken());
        int q = Integer.parseInt(words.nextToken());
        TreeSet<Integer> empty = new TreeSet<>();
        for (int stall = 1; stall <= n; stall++) {
            empty.add(stall);
        }
        StringBuilder answers = new StringBuilder();
        for (int order = 0; order < q; order++) {
            String line = reader.readLine();
            int wanted = Integer.parseInt(line, 2, line.length(), 10);
            if (line.charAt(0) == 'O') {
                empty.add(wanted);
            } else if (empty.isEmpty()) {
                answers.append("full\n");
            } else {
                Integer stall = empty.ceiling(wanted);
                if (stall == null) {
                    stall = empty.first();
                }
                empty.remove(stall);
                answers.append(stall).append('\n');
            }
        }
        System.out.print(answers);
    }
}
