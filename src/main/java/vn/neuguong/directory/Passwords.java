package vn.neuguong.directory;

import java.security.SecureRandom;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** First passwords: random, as Camunda's policy wants them, and without letters that are taken for each other. */
final class Passwords {

    private static final List<String> KINDS =
            List.of("abcdefghijkmnpqrstuvwxyz", "ABCDEFGHJKLMNPQRSTUVWXYZ", "23456789", "@#%+=?");
    private static final int LENGTH = 14;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Passwords() {}

    static String random() {
        List<Character> letters = IntStream.range(0, LENGTH)
                .mapToObj(i -> KINDS.get(i < KINDS.size() ? i : RANDOM.nextInt(KINDS.size() - 1)))
                .map(kind -> kind.charAt(RANDOM.nextInt(kind.length())))
                .collect(Collectors.toList());
        Collections.shuffle(letters, RANDOM);
        return letters.stream().map(String::valueOf).collect(Collectors.joining());
    }
}
