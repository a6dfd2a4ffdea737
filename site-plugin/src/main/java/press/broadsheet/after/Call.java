package press.broadsheet.after;

import java.net.URI;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Something that is asked of a server.
 *
 * @param headers by name; their values may be secret
 * @param body empty for none
 */
record Call(String method, URI uri, SortedMap<String, String> headers, String body) {
    Call {
        headers = Collections.unmodifiableSortedMap(new TreeMap<>(headers));
    }

    static Call post(URI uri, String mediaType, String body) {
        return new Call("POST", uri, new TreeMap<>(Map.of("Content-Type", mediaType)), body);
    }

    Call with(String name, String value) {
        SortedMap<String, String> more = new TreeMap<>(headers);
        more.put(name, value);
        return new Call(method, uri, more, body);
    }

    /** Says nothing of what may be secret. */
    @Override
    public String toString() {
        return method + ' ' + uri.getHost();
    }
}
