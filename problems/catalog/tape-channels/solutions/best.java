import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.List;

public class Main {
    public static void main(String[] args) throws IOException {
        String line = new BufferedReader(new InputStreamReader(System.in)).readLine();
        String tape = line == null ? "" : line;
        List<List<String>> kept = new ArrayList<>();
        for (int letter = 0; letter < 26; letter++) {
            kept.add(new ArrayList<>());
        }
        int position = 0;
        while (position < tape.length()) {
            char entry = tape.charAt(position++);
            if (Character.isUpperCase(entry)) {
                List<String> messages = kept.get(entry - 'A');
                if (!messages.isEmpty()) {
                    messages.remove(messages.size() - 1);
                }
            } else {
                int dot = tape.indexOf('.', position);
                int end = dot + 1 + Integer.parseInt(tape, position, dot, 10);
                kept.get(entry - 'a').add(tape.substring(dot + 1, end));
                position = end;
            }
        }
        StringBuilder answers = new StringBuilder();
        for (int letter = 0; letter < 26; letter++) {
            List<String> messages = kept.get(letter);
            if (!messages.isEmpty()) {
                String transcript = String.join("", messages);
                String ending = transcript.substring(Math.max(0, transcript.length() - 12));
                answers.append((char) ('a' + letter)).append(' ').append(messages.size()).append(' ')
                        .append(transcript.length()).append(" \"").append(ending).append("\"\n");
            }
        }
        System.out.print(answers.isEmpty() ? "silence\n" : answers);
    }
}
