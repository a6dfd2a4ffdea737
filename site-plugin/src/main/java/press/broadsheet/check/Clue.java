package press.broadsheet.check;

import press.broadsheet.diagnostic.Position;

/**
 * Something by which a held story could be known.
 *
 * @param secret the story
 * @param part what of it
 * @param position where that is written
 * @param shown the words, the address or the file's name itself
 * @param firm whether it betrays the story even where a published source holds the same
 */
record Clue(Secret secret, Part part, Position position, String shown, boolean firm) {
    /** What of a story betrays it. */
    enum Part {
        TITLE("the title"),
        SUMMARY("the summary"),
        TEXT("words"),
        ADDRESS("the address"),
        SLUG("the slug"),
        NAME("a name that no published story has"),
        PICTURE("a picture");

        private final String words;

        Part(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }
}
