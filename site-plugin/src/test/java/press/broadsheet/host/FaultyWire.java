package press.broadsheet.host;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntFunction;

/** Stands before an HTTP server and harms one request or more: each is counted from 1 and may get its fault. */
final class FaultyWire implements AutoCloseable {
    /** What may befall a request. */
    enum Fault {
        NONE,
        /** The connection is gone before anything was read. */
        RESET,
        /** Half of the request arrives. */
        CUT_REQUEST,
        /** The server does it, and half of its answer comes back. */
        CUT_ANSWER,
        /** The server does it, and no answer comes back. */
        NO_ANSWER,
        SLOW,
        STATUS_500,
        SLOW_DOWN,
        FORBIDDEN,
        /** A bit of what is sent is turned over. */
        FLIPPED_UP,
        /** A bit of what comes back is turned over. */
        FLIPPED_DOWN,
        /** Conditions are refused as hosts do that know none. */
        CONDITIONS_REFUSED,
        /** Conditions are not looked at. */
        CONDITIONS_IGNORED
    }

    private final Loopback server;
    private final int target;
    private final IntFunction<Fault> faults;
    private int seen;

    FaultyWire(int target, IntFunction<Fault> faults) throws IOException {
        this.target = target;
        this.faults = faults;
        this.server = new Loopback(this::serve);
    }

    int port() {
        return server.port();
    }

    synchronized int seen() {
        return seen;
    }

    private synchronized Fault next() {
        return faults.apply(++seen);
    }

    private void serve(Socket socket) throws IOException {
        try (socket) {
            InputStream in = socket.getInputStream();
            String head = head(in);
            if (head.isEmpty()) {
                return;
            }
            if (field(head, "expect").equals("100-continue")) {
                socket.getOutputStream().write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(ISO_8859_1));
            }
            String length = field(head, "content-length");
            byte[] body = in.readNBytes(length.isEmpty() ? 0 : Integer.parseInt(length));
            Fault fault = next();
            String condition = field(head, "if-match") + field(head, "if-none-match");
            switch (fault) {
                case RESET -> socket.setSoLinger(true, 0);
                case STATUS_500 -> answer(socket, 500, "InternalError", "We encountered an internal error.");
                case SLOW_DOWN -> answer(socket, 503, "SlowDown", "Please reduce your request rate.");
                case FORBIDDEN -> answer(socket, 403, "AccessDenied", "Access Denied");
                case CUT_REQUEST -> {
                    exchange(head, Arrays.copyOf(body, body.length / 2), true);
                    socket.setSoLinger(true, 0);
                }
                case FLIPPED_UP -> {
                    if (body.length > 0) {
                        body[body.length / 2] ^= 1;
                    }
                    socket.getOutputStream().write(exchange(head, body, false));
                }
                case FLIPPED_DOWN -> {
                    byte[] answer = exchange(head, body, false);
                    answer[answer.length - 1] ^= 1;
                    socket.getOutputStream().write(answer);
                }
                case CUT_ANSWER -> {
                    byte[] answer = exchange(head, body, false);
                    socket.getOutputStream().write(answer, 0, answer.length / 2);
                }
                case NO_ANSWER -> exchange(head, body, false);
                case CONDITIONS_REFUSED -> {
                    if (condition.isEmpty()) {
                        socket.getOutputStream().write(exchange(head, body, false));
                    } else {
                        answer(socket, 501, "NotImplemented", "A header you provided implies functionality");
                    }
                }
                case CONDITIONS_IGNORED -> {
                    String bare = head.replaceAll("(?i)\r\nif-(none-)?match:[^\r]*", "");
                    socket.getOutputStream().write(exchange(bare, body, false));
                }
                default -> {
                    if (fault == Fault.SLOW) {
                        sleep();
                    }
                    socket.getOutputStream().write(exchange(head, body, false));
                }
            }
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(150);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private byte[] exchange(String head, byte[] body, boolean cut) throws IOException {
        try (Socket upstream = new Socket(InetAddress.getLoopbackAddress(), target)) {
            String closing = head.replaceAll("(?i)\r\n(connection|expect):[^\r]*", "")
                    .replaceFirst("\r\n", "\r\nConnection: close\r\n");
            OutputStream out = upstream.getOutputStream();
            out.write(closing.getBytes(ISO_8859_1));
            out.write(body);
            out.flush();
            return cut ? new byte[0] : upstream.getInputStream().readAllBytes();
        }
    }

    private static void answer(Socket socket, int status, String code, String message) throws IOException {
        String body =
                "<?xml version=\"1.0\"?><Error><Code>" + code + "</Code><Message>" + message + "</Message></Error>";
        socket.getOutputStream()
                .write(("HTTP/1.1 " + status + " Fault\r\nContent-Type: application/xml\r\nConnection: close\r\n"
                                + "Content-Length: " + body.length() + "\r\n\r\n" + body)
                        .getBytes(ISO_8859_1));
    }

    /** All up to the empty line, with it. */
    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        for (int b = in.read(); b >= 0; b = in.read()) {
            head.write(b);
            if (b == '\n' && head.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
                return head.toString(ISO_8859_1);
            }
        }
        return "";
    }

    private static String field(String head, String name) {
        return Arrays.stream(head.split("\r\n"))
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElse("");
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
