package press.broadsheet.host;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * What a kind of place needs and the plugin does not bring: newsrooms that publish elsewhere are to stay without it.
 *
 * @param scheme the kind of place; {@code host/SCHEME.xml} among the resources holds what is to be pasted
 * @param classes a class of each artifact, by which its presence is known
 */
record Libraries(String scheme, List<String> classes) {

    /**
     * Asks that they are there.
     *
     * @throws HostException if one is missing; the message holds what to paste and where
     */
    void require() throws HostException {
        for (String name : classes) {
            try {
                Class.forName(name, false, Libraries.class.getClassLoader());
            } catch (ClassNotFoundException e) {
                throw HostException.lasting(
                        "publishing to " + scheme + ": needs libraries that the plugin does not bring along; put these"
                                + " among the <dependencies> of broadsheet-maven-plugin in the pom, beside its"
                                + " <configuration>:\n\n<dependencies>\n" + paste().indent(2) + "</dependencies>\n",
                        e);
            }
        }
    }

    /** The dependencies as they stand in a pom. */
    String paste() {
        try (InputStream in = Libraries.class.getResourceAsStream(scheme + ".xml")) {
            if (in == null) {
                throw new IllegalStateException("host/" + scheme + ".xml is missing from the plugin");
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
