import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Scanner;
import java.util.TreeMap;

public class Main {
    public static void main(String[] args) {
        Scanner scanner = new Scanner(System.in);
        String tape = scanner.hasNextLine() ? scanner.nextLine() : "";
        Map<Character, List<String>> kept = new TreeMap<>();
        while (!tape.isEmpty()) {
            char channel = tape.charAt(0);
            tape = tape.substring(1);
            if (Character.isUpperCase(channel)) {
                List<String> messages = kept.get(Character.toLowerCase(channel));
                if (messages != null && !messages.isEmpty()) {
                    messages.remove(messages.size() - 1);
                }
                continue;
            }
            String digits = "";
            while (tape.charAt(0) != '.') {
                digits += tape.charAt(0);
                tape = tape.substring(1);
            }
            tape = tape.substring(1);
            int length = Integer.parseInt(digits);
            kept.computeIfAbsent(channel, letter -> new ArrayList<>()).add(tape.substring(0, length));
            tape = tape.substring(length);
        }
        boolean silent = true;
        for (char channel : kept.keySet()) {
            List<String> messages = kept.get(channel);
            if (!messages.isEmpty()) {
                String text = "";
                for (String message : messages) {
                    text += message;
                }
                String end = text.length() > 12 ? text.substring(text.length() - 12) : text;
                System.out.println(channel + " " + messages.size() + " " + text.length() + " \"" + end + "\"");
                silent = false;
            }
        }
        if (silent) {
            System.out.println("silence");
        }
    }
}
