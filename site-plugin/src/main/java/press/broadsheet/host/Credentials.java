package press.broadsheet.host;

import java.util.Optional;

/**
 * What lets us in, from a {@code <server>} of Maven's settings or from the environment. A place that is given none
 * looks where its own tools look.
 *
 * @param user a user's name, or the id of a key
 * @param secret a password, or a secret key
 * @param keyFile the path of a private key
 * @param passphrase what opens the private key
 */
public record Credentials(
        Optional<String> user, Optional<String> secret, Optional<String> keyFile, Optional<String> passphrase) {
    /** Nothing that would let us in. */
    public static final Credentials NONE =
            new Credentials(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Says only what there is, never what it is. */
    @Override
    public String toString() {
        return "Credentials[user=" + user.isPresent() + ", secret=" + secret.isPresent() + ", keyFile="
                + keyFile.isPresent() + "]";
    }
}
