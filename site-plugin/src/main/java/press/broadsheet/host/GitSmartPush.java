package press.broadsheet.host;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.transport.PacketLineIn;
import org.eclipse.jgit.transport.PacketLineOut;

/** A push to a server (gitprotocol-pack, Pushing Data To a Server). */
final class GitSmartPush implements GitPush {
    private static final String AGENT = "agent=broadsheet";

    /** Brings a request to {@code git-receive-pack} and hands back what it answers, without the list of its refs. */
    interface Wire {
        /**
         * Sends a request.
         *
         * @param length how many bytes it has
         * @throws HostException if the answer is lost, after which the push may have been done or not
         */
        InputStream send(Request request, long length) throws IOException;
    }

    /** Writes itself. */
    interface Request {
        void writeTo(OutputStream out) throws IOException;
    }

    private final String uri;
    private final Wire wire;

    GitSmartPush(String uri, Wire wire) {
        this.uri = uri;
        this.wire = wire;
    }

    @Override
    public Map<String, String> push(List<Move> moves, Collection<ObjectId> ids, GitObjects objects) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        PacketLineOut lines = new PacketLineOut(head);
        String capabilities = "\0 report-status " + AGENT;
        for (Move move : moves) {
            lines.writeString(move.from().name() + ' ' + move.to().name() + ' ' + move.ref() + capabilities);
            capabilities = "";
        }
        lines.end();
        Request request = out -> {
            head.writeTo(out);
            objects.pack(ids, out);
        };
        try (InputStream answer = wire.send(request, head.size() + objects.packed(ids))) {
            return report(moves, answer);
        }
    }

    private Map<String, String> report(List<Move> moves, InputStream answer) throws IOException {
        PacketLineIn lines = new PacketLineIn(answer);
        String unpacked = lines.readString();
        if (!unpacked.equals("unpack ok")) {
            throw HostException.passing(uri + " did not take what was pushed: " + unpacked, new IOException(unpacked));
        }
        Map<String, String> refused = new TreeMap<>();
        moves.forEach(move -> refused.put(move.ref(), "the server did not say why"));
        for (String line = lines.readString(); !PacketLineIn.isEnd(line); line = lines.readString()) {
            String[] words = line.split(" ", 3);
            if (words[0].equals("ok") && words.length > 1) {
                refused.remove(words[1]);
            } else if (words[0].equals("ng") && words.length > 1) {
                refused.put(words[1], words.length > 2 ? words[2] : "no reason given");
            }
        }
        return refused;
    }
}
