package press.broadsheet.markdown;

import org.commonmark.node.CustomNode;

/** A phrase in another language: {@code [phrase]{lang=as}}. */
final class Phrase extends CustomNode {
    private final String language;

    Phrase(String language) {
        this.language = language;
    }

    String language() {
        return language;
    }
}
