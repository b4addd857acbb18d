import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringTokenizer;

public class Main {
    public static void main(String[] args) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(System.in));
        int n = Integer.parseInt(reader.readLine());
        Map<Integer, List<Integer>> moves = new HashMap<>();
        int[] rooms = new int[n + 1];
        StringBuilder answers = new StringBuilder();
        for (int line = 1; line <= n; line++) {
            StringTokenizer words = new StringTokenizer(reader.readLine());
            char kind = words.nextToken().charAt(0);
            int first = Integer.parseInt(words.nextToken());
            int second = Integer.parseInt(words.nextToken());
            switch (kind) {
                case 'M' -> {
                    moves.computeIfAbsent(first, item -> new ArrayList<>()).add(line);
                    rooms[line] = second;
                }
                case 'E' -> rooms[first] = second;
                default -> {
                    int last = lastMove(moves.getOrDefault(first, List.of()), second);
                    answers.append(last == 0 ? "-" : rooms[last]).append('\n');
                }
            }
        }
        System.out.print(answers);
    }

    private static int lastMove(List<Integer> lines, int line) {
        int place = Collections.binarySearch(lines, line);
        if (place < 0) {
            place = -place - 2;
        }
        return place < 0 ? 0 : lines.get(place);
    }
}
