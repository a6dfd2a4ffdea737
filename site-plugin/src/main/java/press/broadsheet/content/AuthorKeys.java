package press.broadsheet.content;

import java.util.List;
import java.util.Map;

/** The keys of an author file. */
public final class AuthorKeys {
    static final Key NAME = Key.required("name", KeyType.LINE, "The name shown.");
    static final Key KIND = Key.optional(
                    "kind",
                    KeyType.CHOICE,
                    "Whether it is a person, a news agency or, by default, an organisation such as a desk.")
            .withChoices(List.of("organisation", "person", "agency"));
    static final Key ROLE = Key.optional("role", KeyType.LINE, "What they do, such as Political correspondent.");
    static final Key SUMMARY = Key.optional("summary", KeyType.TEXT, "One or two sentences about them.");
    static final Key PICTURE = Key.optional("picture", KeyType.PICTURE, "Their picture.")
            .withSynonym("image")
            .withInner(PictureKeys.ALL);
    static final Key LINKS = Key.optional("links", KeyType.TEXTS, "Their pages elsewhere: web addresses or mailto:.");
    static final Key EMAIL = Key.optional("email", KeyType.LINE, "Their public mail address.");

    static final Key SYNONYMS =
            Key.optional("synonyms", KeyType.TEXTS, "Other names and former ids that mean the same author.");

    /** The table. */
    public static final KeyTable TABLE = new KeyTable(
            "an author",
            List.of(
                    NAME,
                    KIND,
                    ROLE,
                    SUMMARY,
                    PICTURE,
                    LINKS,
                    EMAIL,
                    ArticleKeys.SLUG,
                    SYNONYMS,
                    ArticleKeys.ALIASES,
                    TranslationReader.OF_AUTHOR,
                    ArticleKeys.PARAMS),
            Map.of(
                    "title", "name",
                    "description", "summary",
                    "bio", "summary",
                    "photo", "picture",
                    "avatar", "picture",
                    "social", "links",
                    "website", "links",
                    "type", "kind",
                    "job", "role"));

    private AuthorKeys() {}
}
