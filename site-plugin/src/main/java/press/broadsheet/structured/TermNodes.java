package press.broadsheet.structured;

import java.util.List;
import java.util.Optional;
import press.broadsheet.model.Scope;
import press.broadsheet.view.CoordinatesView;
import press.broadsheet.view.Desk;
import press.broadsheet.view.LinkView;
import press.broadsheet.view.TermView;

/** Places, people and organisations that stories are about. */
final class TermNodes {
    private TermNodes() {}

    /** A place, with its point on the earth if that is known. */
    static Node.Place place(TermView place) {
        return new Node.Place(
                "Place", place.title(), place.permalink(), place.coordinates().map(TermNodes::geo), links(place));
    }

    private static Node.GeoCoordinates geo(CoordinatesView coordinates) {
        return new Node.GeoCoordinates("GeoCoordinates", coordinates.north(), coordinates.east());
    }

    private static List<String> links(TermView term) {
        return term.links().stream().map(LinkView::url).toList();
    }

    /** A person or an organisation; nothing for a tag that is neither. */
    static Optional<Node.Topic> topic(TermView tag) {
        Optional<String> type = switch (tag.kind()) {
            case "person" -> Optional.of("Person");
            case "organisation" -> Optional.of("Organization");
            default -> Optional.empty();
        };
        return type.map(word -> new Node.Topic(word, tag.title(), tag.permalink(), links(tag)));
    }

    /** What the stories of a scope are about, if it is a place, a person or an organisation. */
    static Optional<Node> about(Desk desk, Scope scope) {
        if (!List.of(Scope.Kind.TAG, Scope.Kind.PLACE).contains(scope.kind())) {
            return Optional.empty();
        }
        Optional<TermView> term = desk.term(scope.kind(), scope.id());
        return scope.kind() == Scope.Kind.PLACE
                ? term.map(TermNodes::place)
                : term.flatMap(TermNodes::topic).map(Node.class::cast);
    }
}
