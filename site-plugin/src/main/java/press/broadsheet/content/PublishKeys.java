package press.broadsheet.content;

import java.util.List;

/** The keys of {@code publish} in {@code content/site.yaml}. */
final class PublishKeys {
    static final Key GRACE = Key.optional(
            "grace",
            KeyType.NUMBER,
            "How many hours styles, scripts, pictures and parts of the search stay at the place when no page has them"
                    + " any more, for pages that are still open somewhere, 1 to 8760; 24 by default.");
    static final Key EDITIONS = Key.optional(
            "editions", KeyType.NUMBER, "How many editions can be brought back, 1 to 1000; 20 by default.");
    static final Key DAYS = Key.optional(
            "days",
            KeyType.NUMBER,
            "For how many days every edition can be brought back, however many there are, 1 to 3650; 1 by default.");
    static final Key CACHE = Key.optional(
            "cache",
            KeyType.FREE,
            "What browsers and caches are told: a Cache-Control by path pattern, where that of Broadsheet is not"
                    + " wanted.");
    static final Key SIGN = Key.optional(
            "sign",
            KeyType.TEXT,
            "The public key of Ed25519 that editions are signed with, as openssl pkey -pubout writes it.");
    static final Key PUBLISH = Key.optional("publish", KeyType.MAPPING, "How the site is published.")
            .withInner(List.of(GRACE, EDITIONS, DAYS, CACHE, SIGN, AfterKeys.INDEX_NOW, AfterKeys.HOOKS));

    private PublishKeys() {}
}
