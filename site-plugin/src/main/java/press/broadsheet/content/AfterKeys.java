package press.broadsheet.content;

import java.util.List;
import java.util.Map;

/** The keys that say who is told after a publish. */
final class AfterKeys {
    static final Key KIND = Key.optional(
                    "kind",
                    KeyType.CHOICE,
                    "What it is told: what was published, in JSON (notice, by default), or which addresses changed, as"
                            + " a cache wants it.")
            .withChoices(SettingsKeys.words(After.Kind.values()));
    static final Key URL = Key.optional(
            "url",
            KeyType.LINE,
            "Where it is; {secret} stands for the server's password, and for kind each {path} or {url} for what"
                    + " changed. Needed for notice and each.");
    static final Key ID = Key.optional(
            "id", KeyType.LINE, "The zone of Cloudflare or the distribution of CloudFront; needed for those.");
    static final Key SERVER =
            Key.optional("server", KeyType.LINE, "The id of the server in Maven's settings.xml with what is secret.");
    static final Key METHOD = Key.optional("method", KeyType.CHOICE, "The method of kind each; PURGE by default.")
            .withChoices(List.of("PURGE", "POST", "GET", "DELETE", "BAN"));
    static final List<Key> HOOK = List.of(KIND, URL, ID, SERVER, METHOD);

    static final KeyTable HOOK_TABLE = new KeyTable(
            "a hook",
            HOOK,
            Map.ofEntries(
                    Map.entry("zone", "id"),
                    Map.entry("distribution", "id"),
                    Map.entry("type", "kind"),
                    Map.entry("address", "url"),
                    Map.entry("secret", "server"),
                    Map.entry("token", "server"),
                    Map.entry("password", "server")));

    static final Key INDEX_NOW = Key.optional(
            "indexNow",
            KeyType.LINE,
            "The key of IndexNow: 8 to 128 letters, digits and hyphens that you choose. It is published as a file,"
                    + " and search engines are told which pages changed.");
    static final Key HOOKS = Key.optional("hooks", KeyType.HOOKS, "Web addresses that are told what was published.")
            .withInner(HOOK);

    private AfterKeys() {}
}
