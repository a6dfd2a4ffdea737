import java.util.Random;

/** The words of one file. */
final class Text {
    private final Language language;
    private final Random random;

    Text(Language language, Random random) {
        this.language = language;
        this.random = random;
    }

    int below(int limit) {
        return random.nextInt(limit);
    }

    /** A number below {@code limit}; half of the draws are below its square root. */
    int zipf(int limit) {
        return Math.min(limit - 1, (int) (StrictMath.pow(limit + 1.0, random.nextDouble()) - 1));
    }

    String word() {
        return language.word(random);
    }

    String name() {
        return Language.capital(word() + word());
    }

    String sentence(int length) {
        StringBuilder sentence = new StringBuilder(Language.capital(word()));
        for (int i = 1; i < length; i++) {
            sentence.append(' ').append(word());
        }
        return sentence.toString();
    }

    String paragraph(int length) {
        StringBuilder paragraph = new StringBuilder(length * 7);
        int left = length;
        while (left > 0) {
            int next = Math.min(left, 7 + random.nextInt(12));
            paragraph.append(paragraph.isEmpty() ? "" : " ").append(sentence(next)).append('.');
            left -= next;
        }
        if (random.nextInt(4) == 0) {
            paragraph.append(" See [").append(sentence(3)).append("](https://source.example/").append(word());
            paragraph.append("), *").append(word()).append("* and **").append(word()).append("**.");
        }
        return paragraph.toString();
    }
}
