package press.broadsheet.migrate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where what had an address, or a file name, in the source is now; and which old addresses become aliases. */
final class AddressBook {
    private final Map<String, Placed> byAddress = new HashMap<>();
    private final Map<String, List<String>> aliases = new HashMap<>();
    private final Harvest harvest;
    private final Claims claims;

    AddressBook(Harvest harvest, Layout layout) {
        this.harvest = harvest;
        this.claims = layout.claims();
        for (Placed place : layout.placed()) {
            for (String address : place.piece().addresses()) {
                byAddress.putIfAbsent(key(address), place);
            }
        }
        // what is no draft answers at once, and so comes first
        for (boolean draft : new boolean[] {false, true}) {
            for (Placed place : layout.placed()) {
                if (place.piece().head().has("draft") == draft) {
                    aliases.put(place.path(), aliases(place));
                }
            }
        }
        for (Placed place : layout.placed()) {
            if (!layout.isShown(place) && !aliases(place.path()).isEmpty()) {
                harvest.leftovers()
                        .tell(
                                place.piece().at(),
                                "no published story has it, so that it has no page; its old addresses do not answer");
            }
        }
    }

    private static String key(String address) {
        String rest = OldAddress.rest(address);
        boolean query = rest.startsWith("?");
        return OldAddress.key(OldAddress.path(address)) + (query ? rest.replaceFirst("#.*$", "") : "");
    }

    /** What stood at an address of the source. */
    Optional<Placed> find(String address) {
        Placed exact = byAddress.get(key(address));
        if (exact != null) {
            return Optional.of(exact);
        }
        return Optional.ofNullable(byAddress.get(OldAddress.key(OldAddress.path(address))));
    }

    /** Whether a page of the newsroom, or an alias, has an address already. */
    boolean isTaken(String address) {
        return OldAddress.alias(address)
                .map(claims::owner)
                .filter(Optional::isPresent)
                .isPresent();
    }

    /** The aliases a file is to have. */
    List<String> aliases(String path) {
        return aliases.getOrDefault(path, List.of());
    }

    private List<String> aliases(Placed place) {
        List<String> own = new ArrayList<>();
        if (place.address().isEmpty()) {
            return own;
        }
        for (String address : place.piece().addresses()) {
            if (!address.startsWith("/") && OldAddress.host(address).isEmpty()) {
                continue;
            }
            Optional<String> alias = OldAddress.alias(address);
            if (alias.isEmpty()) {
                tell(place, address, "no file can stand for it; redirect it at the host to " + place.address());
            } else if (!alias.get().equals(place.address())) {
                claim(place, alias.get(), own);
            }
        }
        return own;
    }

    private void claim(Placed place, String alias, List<String> own) {
        Optional<String> owner = claims.owner(alias);
        String mine = "content/" + place.path();
        if (owner.isEmpty()) {
            claims.take(alias, mine);
            own.add(alias);
        } else if (!owner.get().equals(mine)) {
            tell(place, alias, "it is now the address of " + owner.get());
        }
    }

    private void tell(Placed place, String address, String why) {
        boolean home = OldAddress.key(OldAddress.path(address)).isEmpty();
        if (address.matches("/\\?(?:p|page_id)=\\d+")) {
            return; // told once for all
        }
        if (place.piece().type() != PieceType.MEDIA && !(home && !address.contains("?"))) {
            harvest.leftovers()
                    .tell(
                            place.piece().at(),
                            "the old address " + OldAddress.withoutHost(address) + " does not lead to content/"
                                    + place.path() + ": " + why);
        }
    }
}
