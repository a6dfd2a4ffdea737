package press.broadsheet.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import press.broadsheet.content.Value.Mapping;
import press.broadsheet.content.Value.Scalar;
import press.broadsheet.diagnostic.Code;

/** Reads how the site is published. */
final class PublishReader {
    private static final int MOST_HOURS = 8760;
    private static final int MOST_EDITIONS = 1000;
    private static final int MOST_DAYS = 3650;

    private PublishReader() {}

    static Publishing publishing(Fields site, Problems problems) {
        Fields fields = site.inner(PublishKeys.PUBLISH);
        return new Publishing(
                fields.number(PublishKeys.GRACE, 1, MOST_HOURS).orElse(24),
                fields.number(PublishKeys.EDITIONS, 1, MOST_EDITIONS).orElse(20),
                fields.number(PublishKeys.DAYS, 1, MOST_DAYS).orElse(1),
                cache(fields, problems),
                sign(fields, problems),
                AfterReader.after(fields, problems));
    }

    private static List<Publishing.CacheRule> cache(Fields fields, Problems problems) {
        List<Publishing.CacheRule> rules = new ArrayList<>();
        for (Value.Member member :
                fields.mapping(PublishKeys.CACHE).map(Mapping::members).orElse(List.of())) {
            String value = member.value() instanceof Scalar scalar ? Blanks.trim(scalar.text()) : "";
            if (!member.key().startsWith("/") || member.key().chars().anyMatch(c -> Blanks.isBlank((char) c))) {
                problems.report(
                        Code.BAD_VALUE,
                        member.place(),
                        "a path pattern of cache does not begin with /, or holds a blank",
                        "write it as /photos/*");
            } else if (value.isEmpty() || !value.chars().allMatch(c -> c >= ' ' && c < 0x7f)) {
                problems.report(
                        Code.BAD_VALUE,
                        member.value().position(),
                        "the rule of " + Blanks.shown(member.key()) + " is no Cache-Control of one line",
                        "write it as \"public, max-age=3600\"");
            } else {
                rules.add(new Publishing.CacheRule(member.key(), value));
            }
        }
        return List.copyOf(rules);
    }

    /** Whether it is a key is seen when it is used; a private key must not stand in a file that everybody reads. */
    private static Optional<Located<String>> sign(Fields fields, Problems problems) {
        Optional<Located<String>> sign =
                fields.words(PublishKeys.SIGN).map(key -> new Located<>(key, fields.position(PublishKeys.SIGN)));
        if (sign.isPresent() && sign.get().value().contains("PRIVATE KEY")) {
            problems.report(
                    Code.BAD_VALUE,
                    sign.get().position(),
                    "sign holds a private key, which everybody who has these sources now knows",
                    "make another key, write its public half here, and keep the private one out of the sources");
            return Optional.empty();
        }
        return sign;
    }
}
