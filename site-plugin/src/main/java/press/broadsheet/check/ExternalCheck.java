package press.broadsheet.check;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import press.broadsheet.content.CheckKind;
import press.broadsheet.diagnostic.Code;

/** Links to other sites must be answered there. Only this check uses the network. */
final class ExternalCheck implements Check {
    private final Manners manners;
    private final Path memory;
    private final Instant now;

    /**
     * @param memory the file that keeps what was answered
     * @param now the machine's instant
     */
    ExternalCheck(Manners manners, Path memory, Instant now) {
        this.manners = manners;
        this.memory = memory;
        this.now = now;
    }

    /** Where an address stands. */
    private record Place(String path, Link link) {}

    @Override
    public List<Finding> findings(Inspection inspection) {
        Gathering gathering = new Gathering(inspection.checks());
        if (!gathering.wants(CheckKind.EXTERNAL)) {
            return List.of();
        }
        SortedMap<String, List<Place>> places = places(inspection);
        replies(places).forEach((address, reply) -> {
            if (!reply.isGood()) {
                places.getOrDefault(address, List.of())
                        .forEach(place -> gathering.add(
                                CheckKind.EXTERNAL,
                                Code.EXTERNAL_LINK,
                                inspection
                                        .culprits()
                                        .ofAddress(
                                                place.path(),
                                                place.link().target(),
                                                place.link().owner()),
                                "the " + place.link().use().words() + ' ' + address + ' ' + reply.problem(),
                                "mend it, link to an archived copy, or list it under check.ignore in site.yaml",
                                Inspection.address(place.path())));
            }
        });
        return gathering.findings();
    }

    private static SortedMap<String, List<Place>> places(Inspection inspection) {
        Ignored ignored = new Ignored(inspection.checks().ignore());
        SortedMap<String, List<Place>> places = new TreeMap<>();
        inspection.shelf().pages().forEach((path, page) -> {
            String address = Inspection.address(path);
            for (Link link : page.notes().links()) {
                if (link.use() != Use.MACHINE
                        && link.use() != Use.SELF
                        && inspection.where().target(address, link.target()) instanceof Whereabouts.Outside outside
                        && !ignored.covers(outside.address())) {
                    places.computeIfAbsent(outside.address(), key -> new ArrayList<>())
                            .add(new Place(path, link));
                }
            }
        });
        return places;
    }

    /** Good replies are believed for a while; bad ones are asked for again. */
    private SortedMap<String, Reply> replies(SortedMap<String, List<Place>> places) {
        ReplyFile file = new ReplyFile(memory);
        SortedMap<String, Reply> replies = new TreeMap<>();
        List<String> unknown = new ArrayList<>();
        Map<String, Reply> before = file.load();
        places.keySet().forEach(address -> {
            Reply known = before.get(address);
            if (known != null
                    && known.isGood()
                    && known.at().plus(manners.age()).isAfter(now)) {
                replies.put(address, known);
            } else {
                unknown.add(address);
            }
        });
        if (!unknown.isEmpty()) {
            replies.putAll(new Prober(manners, now).ask(unknown));
            file.save(replies);
        }
        return replies;
    }
}
