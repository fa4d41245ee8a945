package io.scribehook.app.simulate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A request to the simulated provider. */
record Request(
        String method,
        URI uri,
        Map<String, List<String>> query,
        Function<String, @Nullable String> header,
        InputStream body) {
    static Request of(HttpExchange exchange) {
        return new Request(
                exchange.getRequestMethod(),
                exchange.getRequestURI(),
                query(exchange.getRequestURI().getRawQuery()),
                name -> exchange.getRequestHeaders().getFirst(name),
                exchange.getRequestBody());
    }

    private static Map<String, List<String>> query(@Nullable String raw) {
        var all = new LinkedHashMap<String, List<String>>();
        if (raw == null) return all;
        for (String pair : raw.split("&", -1)) {
            if (pair.isEmpty()) continue;
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            all.computeIfAbsent(decoded(name), _ -> new ArrayList<>()).add(decoded(value));
        }
        return all;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return text;
        }
    }

    /** Such as {@code POST /v1/listen}. */
    String line() {
        return method + " " + path();
    }

    String path() {
        return uri.getPath();
    }

    /** What follows a prefix of the line, up to the end. */
    Optional<String> after(String prefix) {
        String rest = line().startsWith(prefix) ? line().substring(prefix.length()) : "";
        return rest.isEmpty() || rest.contains("/") ? Optional.empty() : Optional.of(rest);
    }

    Optional<String> parameter(String name) {
        return Optional.ofNullable(query.get(name)).map(List::getFirst);
    }

    int number(String name, int usually) {
        try {
            return parameter(name).map(Integer::parseInt).orElse(usually);
        } catch (NumberFormatException _) {
            return usually;
        }
    }

    String header(String name) {
        String value = header.apply(name);
        return value == null ? "" : value.strip();
    }

    boolean isJson() {
        return header("Content-Type").startsWith("application/json");
    }

    /** The body, or null when it is no JSON object. */
    @Nullable
    JsonNode json() throws IOException {
        try {
            JsonNode node = Json.MAPPER.readTree(body.readAllBytes());
            return node != null && node.isObject() ? node : null;
        } catch (JsonProcessingException _) {
            return null;
        }
    }
}
