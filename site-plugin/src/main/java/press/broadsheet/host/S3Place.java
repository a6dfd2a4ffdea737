package press.broadsheet.host;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an address with {@code s3:} says.
 *
 * @param site where readers' files lie
 * @param records where the records lie
 * @param region the region in the host's words; empty if the environment is to tell it
 * @param endpoint the host's address; empty for Amazon
 * @param pathStyle whether the bucket stands in the path and not in the host's name
 * @param acl the canned ACL that each file of the site gets; empty for none
 */
record S3Place(
        Folder site,
        Folder records,
        Optional<String> region,
        Optional<URI> endpoint,
        boolean pathStyle,
        Optional<String> acl) {
    /** Names of buckets: Amazon S3 User Guide, "General purpose bucket naming rules". */
    private static final Pattern PLACE = Pattern.compile("([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:/(.*))?");

    private static final Set<String> ACLS =
            Set.of("private", "public-read", "authenticated-read", "bucket-owner-read", "bucket-owner-full-control");

    /**
     * A part of a bucket.
     *
     * @param bucket its name
     * @param prefix what the keys in it begin with: empty, or with a slash at its end
     */
    record Folder(String bucket, String prefix) {
        private static Folder of(String text, String option) {
            Matcher matcher = PLACE.matcher(text);
            if (!matcher.matches()) {
                throw new IllegalArgumentException("\"" + text + "\" in " + option
                        + " names no bucket; write s3://bucket or s3://bucket/folder, the bucket in lower case");
            }
            String folder = Optional.ofNullable(matcher.group(2)).orElse("");
            if (folder.endsWith("/")) {
                folder = folder.substring(0, folder.length() - 1);
            }
            if (folder.isEmpty()) {
                return new Folder(matcher.group(1), "");
            }
            for (String part : folder.split("/", -1)) {
                if (part.isEmpty() || part.equals(".") || part.equals("..")) {
                    throw new IllegalArgumentException(
                            "\"" + text + "\" in " + option + " holds an empty part, . or ..; name the folder without");
                }
            }
            return new Folder(matcher.group(1), folder + '/');
        }

        /** The name of a file in the bucket. */
        String name(String path) {
            return prefix + path;
        }

        @Override
        public String toString() {
            return "s3://" + bucket + (prefix.isEmpty() ? "" : "/" + prefix.substring(0, prefix.length() - 1));
        }
    }

    /**
     * Reads an address.
     *
     * @throws IllegalArgumentException if it is none of this kind; the message says why and what to do
     */
    static S3Place of(HostAddress address) {
        address.only("acl", "endpoint", "path-style", "records", "region");
        String location = address.location();
        Folder site = Folder.of(location.startsWith("//") ? location.substring(2) : location, address.toString());
        Optional<URI> endpoint = address.option("endpoint").map(S3Place::endpoint);
        Folder records = address.option("records")
                .map(text -> Folder.of(text.startsWith("s3://") ? text.substring(5) : text, "records"))
                .orElseGet(() -> new Folder(site.bucket, site.prefix + ".broadsheet/"));
        if (records.bucket.equals(site.bucket) && site.prefix.startsWith(records.prefix)) {
            throw new IllegalArgumentException("the records would lie in " + records + " all around the site in " + site
                    + "; name another bucket or folder in records");
        }
        boolean pathStyle = address.option("path-style")
                .map(S3Place::truth)
                // Hosts other than Amazon need no wildcard in their names and certificates then.
                .orElse(endpoint.isPresent());
        address.option("acl").filter(acl -> !ACLS.contains(acl)).ifPresent(acl -> {
            throw new IllegalArgumentException("\"" + acl + "\" is no ACL; write acl=public-read, or leave acl out for"
                    + " a bucket whose policy lets readers in");
        });
        return new S3Place(site, records, address.option("region"), endpoint, pathStyle, address.option("acl"));
    }

    private static boolean truth(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException("\"" + text + "\" is no value of path-style; write true or false");
        }
        return text.equals("true");
    }

    private static URI endpoint(String text) {
        try {
            URI uri = new URI(text);
            if (("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null) {
                return uri;
            }
        } catch (URISyntaxException e) {
            // Told below.
        }
        throw new IllegalArgumentException(
                "\"" + text + "\" is no endpoint; write the host's own address, such as https://s3.fr-par.scw.cloud");
    }

    /** The part of a bucket where an area lies. */
    Folder folder(Area area) {
        return area == Area.SITE ? site : records;
    }

    /** How a file is named to people. */
    String shown(Key key) {
        Folder folder = folder(key.area());
        return "s3://" + folder.bucket + '/' + folder.name(key.path());
    }
}
