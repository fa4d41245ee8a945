package io.scribehook.http.intake;

import io.micronaut.http.HttpRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A query string as it came. */
record RawQuery(String value) {
    static RawQuery of(HttpRequest<?> request) {
        String query = request.getUri().getRawQuery();
        return new RawQuery(query == null ? "" : query);
    }

    /** The decoded values of a parameter. */
    List<String> values(String parameter) {
        return pairs().filter(pair -> name(pair).equals(parameter))
                .map(pair -> pair.contains("=") ? decoded(pair.substring(pair.indexOf('=') + 1)) : "")
                .toList();
    }

    /** Everything but a parameter, byte for byte. */
    RawQuery without(String parameter) {
        return new RawQuery(
                pairs().filter(pair -> !name(pair).equals(parameter)).collect(Collectors.joining("&")));
    }

    private Stream<String> pairs() {
        return Arrays.stream(value.split("&", -1));
    }

    private static String name(String pair) {
        int equals = pair.indexOf('=');
        return decoded(equals < 0 ? pair : pair.substring(0, equals));
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return text;
        }
    }
}
