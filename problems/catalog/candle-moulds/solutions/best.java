import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.StringTokenizer;

public class Main {
    private record Mould(long start, long setting, long candles, long cycle) {
        long made(long minute) {
            if (minute <= start) {
                return 0;
            }
            long worked = minute - start;
            return worked / cycle * candles + Math.min(worked % cycle / setting, candles);
        }

        long alone(long m) {
            long cycles = (m - 1) / candles;
            return start + cycles * cycle + (m - cycles * candles) * setting;
        }
    }

    private static long made(Mould[] moulds, long minute) {
        long total = 0;
        for (Mould mould : moulds) {
            total += mould.made(minute);
        }
        return total;
    }

    public static void main(String[] args) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(System.in));
        StringTokenizer words = new StringTokenizer(reader.readLine());
        Mould[] moulds = new Mould[Integer.parseInt(words.nextToken())];
        long m = Long.parseLong(words.nextToken());
        long early = 0;
        long late = Long.MAX_VALUE;
        for (int i = 0; i < moulds.length; i++) {
            words = new StringTokenizer(reader.readLine());
            long start = Long.parseLong(words.nextToken());
            long setting = Long.parseLong(words.nextToken());
            long candles = Long.parseLong(words.nextToken());
            long scraping = Long.parseLong(words.nextToken());
            moulds[i] = new Mould(start, setting, candles, candles * setting + scraping);
            late = Math.min(late, moulds[i].alone(m));
        }
        while (late - early > 1) {
            long middle = early + (late - early) / 2;
            if (made(moulds, middle) >= m) {
                late = middle;
            } else {
                early = middle;
            }
        }
        System.out.println(late + " " + made(moulds, late));
    }
}
