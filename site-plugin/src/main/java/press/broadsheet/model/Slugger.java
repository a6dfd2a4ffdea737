package press.broadsheet.model;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import press.broadsheet.content.Settings;

/** Makes stable address parts of names in any script. */
public final class Slugger {
    private static final String TO_ASCII = "Any-Latin; Latin-ASCII; NFKD; [:Nonspacing Mark:] Remove";

    private final boolean ascii;
    private final Normalizer2 compose = Normalizer2.getNFKCInstance();
    /** Made when it is first needed: its rules take longer to load than a small site to build. */
    private final AtomicReference<Transliterator> toAscii = new AtomicReference<>();

    private final ConcurrentHashMap<String, String> known = new ConcurrentHashMap<>();

    /** A slugger for plain ASCII or for native scripts. */
    public Slugger(Settings.Slugs slugs) {
        this.ascii = slugs == Settings.Slugs.ASCII;
    }

    /**
     * The slug of a name: lower case, words joined by single hyphens. Never empty: a name without any
     * letter or digit becomes the code points of its characters in hexadecimal.
     */
    public String slug(String name) {
        return known.computeIfAbsent(name, this::make);
    }

    /** The same for a name that nobody will ask for again, such as that of a story's file. */
    String slugOnce(String name) {
        return make(name);
    }

    private String make(String name) {
        String plain = isPlain(name) ? name : fold(name);
        StringBuilder slug = new StringBuilder(plain.length());
        boolean gap = false;
        for (int i = 0; i < plain.length(); ) {
            int c = plain.codePointAt(i);
            i += Character.charCount(c);
            if (kept(c)) {
                if (gap && slug.length() > 0) {
                    slug.append('-');
                }
                gap = false;
                slug.appendCodePoint(UCharacter.toLowerCase(c));
            } else if (c != '\'' && c != '\u2019' && c != '\u02bc') {
                // An apostrophe joins ("council's" is one word); anything else parts words.
                gap = true;
            }
        }
        if (slug.length() == 0) {
            return codePoints(name);
        }
        return name.contentEquals(slug) ? name : slug.toString();
    }

    private String fold(String name) {
        String composed = UCharacter.foldCase(compose.normalize(name), true);
        if (!ascii) {
            return composed;
        }
        // A transliterator is not documented to be safe for use by several threads at once.
        synchronized (toAscii) {
            Transliterator known = toAscii.get();
            Transliterator transliterator = known == null ? Transliterator.getInstance(TO_ASCII) : known;
            toAscii.set(transliterator);
            return transliterator.transliterate(composed);
        }
    }

    private boolean kept(int c) {
        if (c < 128) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        }
        if (ascii) {
            return false;
        }
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }

    private static String codePoints(String name) {
        StringBuilder slug = new StringBuilder();
        name.codePoints()
                .forEach(c -> slug.append(slug.length() == 0 ? "u" : "-").append(Integer.toHexString(c)));
        return slug.length() == 0 ? "untitled" : slug.toString();
    }
}
