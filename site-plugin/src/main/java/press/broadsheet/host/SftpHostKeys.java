package press.broadsheet.host;

import java.io.IOException;
import java.net.SocketAddress;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.sshd.client.config.hosts.KnownHostEntry;
import org.apache.sshd.client.keyverifier.ServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.NamedFactory;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.config.keys.PublicKeyEntryResolver;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.common.signature.Signature;

/** Lets us speak with a server only if its key is one that was written down before. Nothing is ever written here. */
final class SftpHostKeys implements ServerKeyVerifier {
    private final SftpPlace place;
    private final List<PublicKey> known = new ArrayList<>();
    private final List<PublicKey> revoked = new ArrayList<>();
    private volatile Optional<String> refusal = Optional.empty();

    /** The keys that a file tells of a server. */
    SftpHostKeys(SftpPlace place) throws HostException {
        this.place = place;
        if (!Files.exists(place.knownHosts())) {
            return;
        }
        try {
            for (KnownHostEntry entry : KnownHostEntry.readKnownHostEntries(place.knownHosts())) {
                if (entry.isHostMatch(place.host(), place.port())) {
                    add(entry);
                }
            }
        } catch (IOException | RuntimeException e) {
            throw HostException.lasting(
                    place.knownHosts() + " cannot be read: " + e.getMessage() + "; mend it, or name another file in"
                            + " known-hosts",
                    e);
        }
    }

    private void add(KnownHostEntry entry) throws IOException {
        PublicKey key;
        try {
            key = entry.getKeyEntry().resolvePublicKey(null, PublicKeyEntryResolver.IGNORING);
        } catch (GeneralSecurityException e) {
            return;
        }
        String marker = Optional.ofNullable(entry.getMarker()).orElse("");
        if (key != null && marker.isEmpty()) {
            known.add(key);
        } else if (key != null && marker.equals("revoked")) {
            revoked.add(key);
        }
    }

    /** Algorithms in the order in which they are to be asked for: first those of the keys that are known. */
    List<NamedFactory<Signature>> ordered(List<NamedFactory<Signature>> all) {
        Set<String> types = known.stream().map(KeyUtils::getKeyType).collect(Collectors.toSet());
        List<NamedFactory<Signature>> ordered = new ArrayList<>(all);
        ordered.sort(Comparator.comparing(each -> !types.contains(KeyUtils.getCanonicalKeyType(each.getName()))));
        return ordered;
    }

    @Override
    public boolean verifyServerKey(ClientSession session, SocketAddress remote, PublicKey shown) {
        if (revoked.stream().anyMatch(key -> KeyUtils.compareKeys(key, shown))) {
            refusal = Optional.of("the key of the server " + place.server() + " (" + name(shown) + ") is revoked in "
                    + place.knownHosts() + "; ask the server's owner for a new one");
        } else if (known.stream().noneMatch(key -> KeyUtils.compareKeys(key, shown))) {
            refusal = Optional.of(known.isEmpty() ? unknown(shown) : changed(shown));
        } else {
            return true;
        }
        return false;
    }

    private static String name(PublicKey key) {
        return KeyUtils.getKeyType(key) + " " + KeyUtils.getFingerPrint(BuiltinDigests.sha256, key);
    }

    private String line(PublicKey key) {
        return place.server() + " " + PublicKeyEntry.toString(key);
    }

    private String unknown(PublicKey shown) {
        return "the server " + place.server() + " is not known here; it shows the key " + name(shown)
                + "; if its owner tells you the same (ssh-keygen -lf on its /etc/ssh/ssh_host_*_key.pub), add this line"
                + " to " + place.knownHosts() + ":\n\n" + line(shown) + "\n";
    }

    private String changed(PublicKey shown) {
        return "the server " + place.server() + " shows the key " + name(shown) + ", but " + place.knownHosts()
                + " knows it by " + known.stream().map(SftpHostKeys::name).collect(Collectors.joining(", "))
                + "; somebody may stand between, so ask its owner; if the key was replaced, take the old line away"
                + " (ssh-keygen -R \"" + place.server() + "\") and add this one:\n\n" + line(shown) + "\n";
    }

    /** Why a server was not spoken with, if that was so. */
    Optional<String> refusal() {
        return refusal;
    }
}
