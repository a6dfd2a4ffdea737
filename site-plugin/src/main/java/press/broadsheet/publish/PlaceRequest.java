package press.broadsheet.publish;

import java.util.Map;
import java.util.Optional;
import press.broadsheet.host.Credentials;

/**
 * Where to publish, and what lets us.
 *
 * @param address the address of the place
 * @param credentials what lets us in
 * @param signingKey a private key of Ed25519 in PEM that editions are signed with
 * @param environment the environment of the process
 * @param sweep whether files that no edition has are taken away where it is not known what is there
 * @param force whether an edition is brought back that shows stories which were withdrawn or are held
 */
public record PlaceRequest(
        String address,
        Credentials credentials,
        Optional<String> signingKey,
        Map<String, String> environment,
        boolean sweep,
        boolean force) {
    /** A request that can no longer change. */
    public PlaceRequest {
        environment = Map.copyOf(environment);
    }

    /** Says only what is no secret. */
    @Override
    public String toString() {
        return "PlaceRequest[" + address + "]";
    }
}
