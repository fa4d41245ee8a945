package io.scribehook.http.console;

import io.micronaut.http.HttpRequest;
import io.scribehook.domain.job.Fault;
import io.scribehook.domain.overview.Page;
import io.scribehook.http.problem.Refusal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a list was asked for. An empty field of a form asks for nothing. */
final class Query {
    private static final int LINES = 50;

    private final HttpRequest<?> request;
    private final Map<String, String> asked = new LinkedHashMap<>();

    Query(HttpRequest<?> request) {
        this.request = request;
    }

    <T> @Nullable T one(String name, Function<String, T> meaning) {
        String value = request.getParameters().get(name);
        if (value == null || value.isBlank()) return null;
        asked.put(name, value.strip());
        try {
            return meaning.apply(value.strip());
        } catch (IllegalArgumentException _) {
            throw Refusal.invalid(List.of(new Fault("?" + name, "This cannot be looked for.")));
        }
    }

    Page.Asked page() {
        UUID before = one("before", UUID::fromString);
        return new Page.Asked(LINES, before);
    }

    /** As it was written, for the form. */
    String value(String name) {
        return asked.getOrDefault(name, "");
    }

    boolean isEmpty() {
        return asked.isEmpty();
    }

    /** The link to what comes after a page, null when nothing does. */
    @Nullable
    String more(String path, @Nullable UUID next) {
        if (next == null) return null;
        var all = new LinkedHashMap<>(asked);
        all.put("before", next.toString());
        return path
                + all.entrySet().stream()
                        .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", "?", ""));
    }
}
