package press.broadsheet.host;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an address with {@code sftp:} says.
 *
 * @param user who we are there
 * @param host the server's name or number
 * @param port its port, 1 to 65,535
 * @param site the folder of readers' files, without a slash at its end
 * @param records the folder of the records
 * @param knownHosts the file with the keys of servers (sshd(8), "SSH_KNOWN_HOSTS FILE FORMAT")
 */
record SftpPlace(String user, String host, int port, String site, String records, Path knownHosts) {
    private static final Pattern LOCATION = Pattern.compile(
            "//(?:(?<user>[^@/]*)@)?(?<host>\\[[0-9A-Fa-f:.]+]|[^:/@\\[\\]]+)(?::(?<port>[0-9]{1,5}))?(?<path>/.*)?");
    private static final int USUAL_PORT = 22;
    private static final int LAST_PORT = 65_535;

    /**
     * Reads an address.
     *
     * @throws IllegalArgumentException if it is none of this kind; the message says why and what to do
     */
    static SftpPlace of(HostAddress address, Credentials credentials, Path home) {
        address.only("known-hosts", "records");
        Matcher matcher = LOCATION.matcher(address.location());
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "an address with sftp: names a server and a folder; write sftp://user@host/srv/www/news");
        }
        String user = Optional.ofNullable(matcher.group("user")).orElse("");
        if (user.contains(":")) {
            throw new IllegalArgumentException(
                    "an address with sftp: holds a password, which everybody can read; put it"
                            + " into a <server> of settings.xml and leave it out here");
        } else if (user.isEmpty()) {
            user = credentials
                    .user()
                    .orElseThrow(() -> new IllegalArgumentException("\"" + address
                            + "\" does not say who we are there; write sftp://user@host/folder, or give the <server> of"
                            + " settings.xml a <username>"));
        }
        int port = Optional.ofNullable(matcher.group("port"))
                .map(Integer::parseInt)
                .orElse(USUAL_PORT);
        if (port < 1 || port > LAST_PORT) {
            throw new IllegalArgumentException("\"" + port + "\" is no port; write one up to " + LAST_PORT);
        }
        String host = matcher.group("host");
        String site = folder(Optional.ofNullable(matcher.group("path")).orElse("/"), address.toString());
        String records =
                address.option("records").map(text -> folder(text, "records")).orElse(site + ".broadsheet");
        if ((site + '/').startsWith(records + '/')) {
            throw new IllegalArgumentException("the records would lie in " + records + " all around the site in " + site
                    + "; name a folder beside it in records");
        }
        Path known = address.option("known-hosts")
                .map(text -> local(text, home))
                .orElse(home.resolve(".ssh").resolve("known_hosts"));
        return new SftpPlace(
                user, host.startsWith("[") ? host.substring(1, host.length() - 1) : host, port, site, records, known);
    }

    /** A path on this machine; {@code ~/} is the home of whoever runs this. */
    static Path local(String text, Path home) {
        return text.startsWith("~/") ? home.resolve(text.substring(2)) : Path.of(text);
    }

    /** A path on the server; {@code /~/} is the home of whoever we are there. */
    private static String folder(String text, String where) {
        String path = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
        if (path.startsWith("/~/")) {
            path = path.substring(3);
        } else if (!text.startsWith("/")) {
            throw new IllegalArgumentException("\"" + text + "\" in " + where
                    + " is no whole path; begin it with /, or with /~/ for the home folder on the server");
        }
        for (String part : (path.startsWith("/") ? path.substring(1) : path).split("/", -1)) {
            if (part.isEmpty() || part.equals(".") || part.equals("..") || part.equals("~")) {
                throw new IllegalArgumentException("\"" + text + "\" in " + where
                        + " names no folder of its own; write the whole path of one, such as /srv/www/news");
            }
        }
        return path;
    }

    /** The folder where an area lies. */
    String folder(Area area) {
        return area == Area.SITE ? site : records;
    }

    /** Where a file lies on the server. */
    String path(Key key) {
        return folder(key.area()) + '/' + key.path();
    }

    /** The server as its lines in {@link #knownHosts} name it. */
    String server() {
        return port == USUAL_PORT ? host : "[" + host + "]:" + port;
    }

    @Override
    public String toString() {
        return "sftp://" + user + "@" + host + (port == USUAL_PORT ? "" : ":" + port)
                + (site.startsWith("/") ? "" : "/~/") + site;
    }
}
