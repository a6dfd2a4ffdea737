package press.broadsheet.check;

import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import press.broadsheet.source.DigestBuilder;
import press.broadsheet.source.SealedFile;

/** What other sites said, kept from one check to the next. */
final class ReplyFile {
    private static final int FORMAT = 1;

    private final SealedFile file;

    ReplyFile(Path path) {
        this.file = new SealedFile(
                path, new DigestBuilder().add("replies").add(FORMAT).build());
    }

    /** By address; nothing if it cannot be read. */
    SortedMap<String, Reply> load() {
        return file.open(in -> {
                    SortedMap<String, Reply> replies = new TreeMap<>();
                    int size = in.count();
                    for (int i = 0; i < size; i++) {
                        replies.put(in.text(), new Reply(in.text(), in.instant()));
                    }
                    return replies;
                })
                .content()
                .orElseGet(TreeMap::new);
    }

    void save(SortedMap<String, Reply> replies) {
        file.save(out -> {
            out.number(replies.size());
            replies.forEach((address, reply) -> {
                out.text(address);
                out.text(reply.problem());
                out.instant(reply.at());
            });
        });
    }
}
