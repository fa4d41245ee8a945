package io.scribehook.app.command.remote;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** A path and what is asked for. */
final class Query {
    private final String path;
    private final StringJoiner parameters = new StringJoiner("&");

    Query(String path) {
        this.path = path;
    }

    /** Nothing is asked for by null. */
    Query with(String name, @Nullable Object value) {
        if (value != null) parameters.add(encoded(name) + "=" + encoded(value.toString()));
        return this;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return parameters.length() == 0 ? path : path + "?" + parameters;
    }
}
