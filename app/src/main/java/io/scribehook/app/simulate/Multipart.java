package io.scribehook.app.simulate;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a part of a form. */
final class Multipart {
    private static final Pattern BOUNDARY = Pattern.compile("^multipart/form-data;.*boundary=\"?([^\";]+)\"?.*$");
    private static final Pattern FILE = Pattern.compile("filename=\"([^\"]*)\"");
    private static final byte[] END_OF_HEAD = {'\r', '\n', '\r', '\n'};

    private Multipart() {}

    /** A file of a form. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Part(String name, byte[] content) {}

    static Optional<String> boundary(String contentType) {
        Matcher found = BOUNDARY.matcher(contentType);
        return found.matches() ? Optional.of(found.group(1)) : Optional.empty();
    }

    static Optional<Part> part(byte[] form, String boundary, String field) {
        byte[] line = ("--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
        byte[] end = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
        int at = find(form, line, 0);
        while (at >= 0) {
            int head = find(form, END_OF_HEAD, at);
            if (head < 0) return Optional.empty();
            int content = head + END_OF_HEAD.length;
            int next = find(form, end, content);
            if (next < 0) return Optional.empty();
            String headers = new String(form, at, head - at, StandardCharsets.UTF_8);
            if (headers.contains(" name=\"" + field + "\"")) {
                Matcher file = FILE.matcher(headers);
                return Optional.of(
                        new Part(file.find() ? file.group(1) : field, Arrays.copyOfRange(form, content, next)));
            }
            at = next + 2;
        }
        return Optional.empty();
    }

    private static int find(byte[] in, byte[] what, int from) {
        for (int at = from; at <= in.length - what.length; at++)
            if (in[at] == what[0] && Arrays.equals(in, at, at + what.length, what, 0, what.length)) return at;
        return -1;
    }
}
