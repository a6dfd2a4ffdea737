import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Made-up words; the frequent ones are short, as in any language. */
record Language(String[] byFrequency) {
    private static final int WORDS = 8000;
    private static final int DRAWS = 1 << 16;
    private static final String[] SYLLABLES =
            ("ba be bo ca co cu da de di do el en er fa fi ga go ha he hi il in ka ko la le li lo ma me mi mo na"
                            + " ne ni no or pa pe po ra re ri ro sa se si so ta te ti to un ur va ve vi wa we ska"
                            + " tre pla ston ber ning lar ment")
                    .split(" ");

    Language(Random random) {
        this(draws(random));
    }

    /** Each word as often as it is drawn, so that a draw is one look-up. */
    private static String[] draws(Random random) {
        List<String> words = new ArrayList<>();
        for (int rank = 0; rank < WORDS; rank++) {
            int syllables = 1 + (rank < 40 ? 0 : random.nextInt(rank < 400 ? 2 : 4));
            StringBuilder word = new StringBuilder();
            for (int i = 0; i < syllables; i++) {
                word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
            }
            words.add(word.toString());
        }
        String[] draws = new String[DRAWS];
        for (int i = 0; i < DRAWS; i++) {
            draws[i] = words.get((int) (StrictMath.pow(WORDS, i / (double) DRAWS) - 1));
        }
        return draws;
    }

    /** The word of one draw. */
    String word(Random drawing) {
        return byFrequency[drawing.nextInt(DRAWS)];
    }

    static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
