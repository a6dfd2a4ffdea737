package press.broadsheet.publish;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who publishes and from what, as the files of git and the environment tell it (gitrepository-layout, git-config). */
final class GitFacts {
    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}([0-9a-f]{24})?");
    private static final Pattern SECTION = Pattern.compile("\\s*\\[user]\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME = Pattern.compile("\\s*(name|email)\\s*=\\s*\"?([^\"]*?)\"?\\s*");
    private static final String LINK = "gitdir:";
    private static final String REF = "ref:";

    private final Map<String, String> environment;
    private final Optional<Path> folder;

    private GitFacts(Map<String, String> environment, Optional<Path> folder) {
        this.environment = environment;
        this.folder = folder;
    }

    /**
     * Who publishes.
     *
     * @param project a folder in the repository, if there is one
     */
    static Who of(Path project, Map<String, String> environment) {
        GitFacts facts = new GitFacts(environment, folder(project));
        return new Who(facts.name(), facts.commit());
    }

    private static Optional<Path> folder(Path project) {
        for (Path at = project; at != null; at = at.getParent()) {
            Path git = at.resolve(".git");
            if (Files.isDirectory(git)) {
                return Optional.of(git);
            } else if (Files.isRegularFile(git)) {
                Path base = at;
                return text(git)
                        .filter(text -> text.startsWith(LINK))
                        .map(text -> base.resolve(text.substring(LINK.length()).strip()));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> text(Path file) {
        try {
            return Optional.of(Files.readString(file, StandardCharsets.UTF_8).strip());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** A worktree shares all but its own head with the repository it belongs to. */
    private Optional<Path> shared() {
        return folder.map(own -> text(own.resolve("commondir"))
                .map(path -> own.resolve(path).normalize())
                .orElse(own));
    }

    private Optional<String> commit() {
        return folder.flatMap(own -> text(own.resolve("HEAD")))
                .flatMap(head -> head.startsWith(REF)
                        ? resolved(head.substring(REF.length()).strip())
                        : Optional.of(head))
                .filter(commit -> COMMIT.matcher(commit).matches());
    }

    private Optional<String> resolved(String ref) {
        return shared().flatMap(git -> text(git.resolve(ref)).or(() -> packed(git, ref)));
    }

    private static Optional<String> packed(Path git, String ref) {
        return text(git.resolve("packed-refs"))
                .flatMap(all -> all.lines()
                        .filter(line -> line.endsWith(' ' + ref))
                        .map(line -> line.substring(0, line.indexOf(' ')))
                        .findFirst());
    }

    private Optional<String> said(String variable) {
        return Optional.ofNullable(environment.get(variable)).map(String::strip).filter(text -> !text.isEmpty());
    }

    private String name() {
        return said("BROADSHEET_WHO")
                .or(() -> configured("name", "GIT_AUTHOR_NAME")
                        .map(name -> configured("email", "GIT_AUTHOR_EMAIL")
                                .map(mail -> name + " <" + mail + '>')
                                .orElse(name)))
                .orElseGet(() -> said("USER").or(() -> said("USERNAME")).orElse("somebody") + '@' + machine());
    }

    private Optional<String> configured(String key, String variable) {
        return said(variable)
                .or(() -> shared().flatMap(git -> user(git.resolve("config"), key)))
                .or(() -> said("HOME").flatMap(home -> user(Path.of(home, ".gitconfig"), key)));
    }

    private static Optional<String> user(Path config, String key) {
        boolean inside = false;
        for (String line : text(config).orElse("").lines().toList()) {
            if (line.strip().startsWith("[")) {
                inside = SECTION.matcher(line).matches();
            }
            Matcher pair = NAME.matcher(line);
            if (inside && pair.matches() && pair.group(1).equals(key)) {
                return Optional.of(pair.group(2)).filter(value -> !value.isEmpty());
            }
        }
        return Optional.empty();
    }

    private String machine() {
        try {
            return said("HOSTNAME").or(() -> said("COMPUTERNAME")).isPresent()
                    ? said("HOSTNAME").or(() -> said("COMPUTERNAME")).get()
                    : InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "this machine";
        }
    }
}
