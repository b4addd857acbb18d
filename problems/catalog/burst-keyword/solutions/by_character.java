import java.util.ArrayList;
import java.util.List;

class Solution {
    static long[] interruptedStarts(String tape, String keyword, long burst) {
        int size = keyword.length();
        int gap = (int) burst;
        List<Long> starts = new ArrayList<>();
        for (int start = 0; start <= tape.length() - size - gap; start++) {
            int cut = 0;
            while (cut < size - 1 && tape.charAt(start + cut) == keyword.charAt(cut)) {
                cut++;
            }
            if (cut == 0) {
                continue;
            }
            int place = cut;
            while (place < size && tape.charAt(start + gap + place) == keyword.charAt(place)) {
                place++;
            }
            if (place == size) {
                starts.add((long) start);
            }
        }
        return starts.stream().mapToLong(Long::longValue).toArray();
    }
}
