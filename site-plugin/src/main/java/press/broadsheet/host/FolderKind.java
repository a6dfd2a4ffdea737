package press.broadsheet.host;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

/**
 * Folders of this machine: {@code file:///srv/www/news}. With {@code ?swap=link} the path is a link that is moved from
 * release to release, and {@code keep} says how many releases before the shown one are kept.
 */
public final class FolderKind implements HostKind {
    private static final String KEPT = "2";

    @Override
    public String scheme() {
        return "file";
    }

    @Override
    public Host open(HostAddress address, Credentials credentials, Notes notes) throws IOException {
        address.only("keep", "swap");
        Path folder = path(address.toString());
        String swap = address.option("swap").orElse(LinkedHost.isOne(folder) ? "link" : "none");
        String keep = address.option("keep").orElse(KEPT);
        if (!swap.equals("none") && !swap.equals("link")) {
            throw new IllegalArgumentException(
                    "swap=" + swap + " in " + address + " is unknown; write swap=link or swap=none");
        }
        if (!keep.matches("\\d{1,4}")) {
            throw new IllegalArgumentException(
                    "keep=" + keep + " in " + address + " is no number of releases; write one such as keep=2");
        }
        return swap.equals("link") ? new LinkedHost(folder, Integer.parseInt(keep)) : new FolderHost(folder);
    }

    /** The path that an address such as {@code file:///srv/www/news} names. */
    static Path path(String address) {
        Path path;
        try {
            path = Path.of(URI.create(address)).toAbsolutePath().normalize();
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(
                    "\"" + address + "\" is no path of this machine; write file:/// and the whole path", e);
        }
        if (path.getFileName() == null) {
            throw new IllegalArgumentException("\"" + address + "\" is a whole disk; name a folder on it");
        }
        return path;
    }
}
