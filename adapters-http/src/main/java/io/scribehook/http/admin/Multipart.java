package io.scribehook.http.admin;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads multipart/form-data (RFC 7578) part by part, as a stream: what is in a part is handed on while it comes in. Not
 * thread-safe.
 */
final class Multipart {
    private static final Pattern BOUNDARY =
            Pattern.compile("(?i);\\s*boundary=(?:\"([^\"]{1,70})\"|([^;\\s\"]{1,70}))");
    private static final Pattern NAME = Pattern.compile("(?i);\\s*name=(?:\"([^\"]*)\"|([^;\\s\"]+))");
    private static final int LONGEST_HEADERS = 8 * 1024;

    private final UntilBoundary in;

    private Multipart(InputStream in, String boundary) throws IOException {
        // as if a line had ended before: the first boundary is like all the others
        this.in = new UntilBoundary(in, ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1));
    }

    /** The parts of a body of this type, or empty when the type names no boundary. */
    static Optional<Multipart> of(InputStream in, String contentType) throws IOException {
        Matcher boundary = BOUNDARY.matcher(contentType);
        return boundary.find() ? Optional.of(new Multipart(in, first(boundary))) : Optional.empty();
    }

    /**
     * One part.
     *
     * @param content until the next part is asked for
     */
    record Part(String name, String contentType, InputStream content) {}

    /**
     * The next part, with what is left of the one before passed over; empty after the last one.
     *
     * @throws IOException when the body ends before its last boundary
     */
    Optional<Part> next() throws IOException {
        if (!in.nextPart()) return Optional.empty();
        Map<String, String> headers = headers();
        Matcher name = NAME.matcher(headers.getOrDefault("content-disposition", ""));
        return Optional.of(new Part(
                name.find() ? first(name) : "", headers.getOrDefault("content-type", "application/octet-stream"), in));
    }

    /** Whether the body could not be read on. */
    boolean broken() {
        return in.broken();
    }

    private static String first(Matcher matcher) {
        String quoted = matcher.group(1);
        return quoted == null ? matcher.group(2) : quoted;
    }

    private Map<String, String> headers() throws IOException {
        var headers = new HashMap<String, String>();
        int left = LONGEST_HEADERS;
        while (true) {
            String line = line(left);
            if (line.isEmpty()) return headers;
            left -= line.length();
            int colon = line.indexOf(':');
            if (colon > 0)
                headers.put(
                        line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
        }
    }

    private String line(int longest) throws IOException {
        var line = new StringBuilder();
        for (int read = in.read(); read != '\n'; read = in.read()) {
            if (read < 0) throw new EOFException("a part ends in its headers");
            if (line.length() >= longest) throw new IOException("the headers of a part are too long");
            line.append((char) read);
        }
        return line.toString().stripTrailing();
    }
}
