import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigInteger;
import java.util.Arrays;

public class Main {
    private static int[] numbers(BufferedReader reader) throws IOException {
        return Arrays.stream(reader.readLine().split(" ")).mapToInt(Integer::parseInt).toArray();
    }

    public static void main(String[] args) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(System.in));
        reader.readLine();
        int[] weights = numbers(reader);
        int[] wishes = numbers(reader);
        Arrays.sort(weights);
        BigInteger reach = BigInteger.ONE;
        for (int weight : weights) {
            reach = reach.or(reach.or(reach.shiftLeft(weight)).shiftLeft(weight));
        }
        int total = Arrays.stream(weights).sum();
        reach = reach.shiftRight(total);

        int[] heaviest = new int[total + 1];
        for (int parcel = 1; parcel <= total; parcel++) {
            heaviest[parcel] = reach.testBit(parcel) ? parcel : heaviest[parcel - 1];
        }
        StringBuilder answers = new StringBuilder();
        answers.append(reach.bitCount() - 1).append('\n');
        for (int wish : wishes) {
            answers.append(heaviest[Math.min(wish, total)]).append('\n');
        }
        System.out.print(answers);
    }
}
