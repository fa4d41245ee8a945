package io.scribehook.http.console;

import io.micronaut.http.HttpRequest;
import io.scribehook.domain.job.Fault;
import io.scribehook.domain.overview.Page;
import io.scribehook.http.problem.Refusal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
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

    private final Function<String, @Nullable String> fields;
    private final Map<String, String> asked = new LinkedHashMap<>();

    Query(HttpRequest<?> request) {
        fields = request.getParameters()::get;
    }

    /** As a form that was sent has it. */
    Query(Map<String, String> form) {
        fields = form::get;
    }

    <T> @Nullable T one(String name, Function<String, T> meaning) {
        String value = fields.apply(name);
        if (value == null || value.isBlank()) return null;
        asked.put(name, value.strip());
        try {
            return meaning.apply(value.strip());
        } catch (IllegalArgumentException | DateTimeException _) {
            throw Refusal.invalid(List.of(new Fault("?" + name, "This cannot be looked for.")));
        }
    }

    @Nullable
    String text(String name) {
        return one(name, Function.identity());
    }

    @Nullable
    Instant from() {
        return one("from", Query::time);
    }

    @Nullable
    Instant to() {
        return one("to", Query::time);
    }

    /** As browsers write the value of a field for a time, which has no zone; or with one. */
    private static Instant time(String text) {
        return text.endsWith("Z")
                ? Instant.parse(text)
                : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
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

    /** All that narrows the list down, and not where in it we are. */
    Map<String, String> filter() {
        var filter = new LinkedHashMap<>(asked);
        filter.remove("before");
        return filter;
    }

    /** The link to what comes after a page, null when nothing does. */
    @Nullable
    String more(String path, @Nullable UUID next) {
        if (next == null) return null;
        var all = new LinkedHashMap<>(asked);
        all.put("before", next.toString());
        return link(path, all);
    }

    /** The link to what was asked for. */
    String here(String path) {
        return link(path, asked);
    }

    private static String link(String path, Map<String, String> all) {
        return path
                + all.entrySet().stream()
                        .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", all.isEmpty() ? "" : "?", ""));
    }
}
