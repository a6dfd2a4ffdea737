package press.broadsheet.host;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the address of a git repository says.
 *
 * @param uri what git asks: {@code https://github.com/org/repo.git}; nothing secret
 * @param branch the full name of the branch that readers get
 * @param records the full name of the branch that publishing remembers in
 * @param folder the folder of the branch that is the site, with a slash at its end, or empty for all of it
 * @param history whether each publish adds a commit to those before it; else there is one commit without parents
 * @param over whether a branch that somebody else wrote to may be written over
 * @param author who the commits are by
 * @param tokenFrom the name of an environment variable that holds a token
 */
record GitAddress(
        String uri,
        String branch,
        String records,
        String folder,
        boolean history,
        boolean over,
        Name author,
        Optional<String> tokenFrom) {
    private static final String HEADS = "refs/heads/";
    private static final Pattern AUTHOR = Pattern.compile("([^<>\\p{Cntrl}]+) <([^<>\\s]+)>");

    /** Who a commit is by. */
    record Name(String name, String mail) {
        private static final Name OURS = new Name("Broadsheet", "broadsheet@localhost");

        /** As git finds it: in the environment, or one that is nobody's. */
        static Name in(Map<String, String> environment) {
            return new Name(
                    environment.getOrDefault("GIT_AUTHOR_NAME", OURS.name),
                    environment.getOrDefault("GIT_AUTHOR_EMAIL", OURS.mail));
        }
    }

    /**
     * Reads an address.
     *
     * @throws IllegalArgumentException if it says something that cannot be; the message is a clause
     */
    static GitAddress of(HostAddress address, Map<String, String> environment) {
        address.only("author", "branch", "folder", "history", "over", "records", "token-from");
        String uri = address.scheme().substring("git+".length()) + ':' + address.location();
        if (uri.matches("https?://[^/]*@.*")) {
            throw new IllegalArgumentException("the address of a git repository holds a user's name or a password;"
                    + " put them into a <server> of Maven's settings.xml");
        }
        String branch = ref(address.option("branch").orElse("gh-pages"));
        String records = ref(address.option("records").orElse("broadsheet-records"));
        if (branch.equals(records)) {
            throw new IllegalArgumentException("branch and records are both \"" + branch
                    + "\"; let the records have a branch of their own, which no server shows");
        }
        return new GitAddress(
                uri,
                branch,
                records,
                folder(address.option("folder").orElse("")),
                flag(address, "history"),
                flag(address, "over"),
                address.option("author").map(GitAddress::author).orElseGet(() -> Name.in(environment)),
                address.option("token-from"));
    }

    private static String ref(String name) {
        String full = name.startsWith("refs/") ? name : HEADS + name;
        if (!org.eclipse.jgit.lib.Repository.isValidRefName(full)) {
            throw new IllegalArgumentException("\"" + name + "\" is no name of a branch; write one such as gh-pages");
        }
        return full;
    }

    private static String folder(String folder) {
        if (folder.isEmpty()) {
            return "";
        }
        String bare = folder.replaceAll("/+$", "");
        return Key.site(bare).path() + '/';
    }

    private static Name author(String text) {
        Matcher match = AUTHOR.matcher(text);
        if (!match.matches()) {
            throw new IllegalArgumentException("\"" + text + "\" is no author; write Name <mail@example.org>");
        }
        return new Name(match.group(1).strip(), match.group(2));
    }

    private static boolean flag(HostAddress address, String name) {
        String value = address.option(name).orElse("false");
        if (!value.equals("true") && !value.equals("false")) {
            throw new IllegalArgumentException(
                    name + "=" + value + " in " + address + " is neither true nor false; write one of them");
        }
        return value.equals("true");
    }
}
