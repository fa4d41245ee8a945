package io.scribehook.http.admin;

import io.micronaut.http.HttpRequest;
import io.scribehook.domain.overview.Page;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the query of a request asks for. Unknown parameters are faults: a misspelt filter must not show everything. */
final class Asked {
    private static final int USUAL_LIMIT = 50;

    private final HttpRequest<?> request;
    private final Faults faults = new Faults();
    private final Set<String> known = new HashSet<>();

    Asked(HttpRequest<?> request) {
        this.request = request;
    }

    <T> @Nullable T one(String name, Function<String, T> meaning) {
        known.add(name);
        List<String> values = request.getParameters().getAll(name);
        if (values.size() > 1) faults.add("?" + name, "Is there more than once.");
        return values.isEmpty() ? null : faults.meant("?" + name, values.getFirst(), meaning);
    }

    @Nullable
    String oneOf(String name, List<String> allowed) {
        return one(name, text -> {
            if (allowed.contains(text)) return text;
            throw new IllegalArgumentException("is one of " + String.join(", ", allowed));
        });
    }

    /** All parameters that begin so, by the rest of their names. */
    Map<String, String> beginning(String prefix) {
        var found = new HashMap<String, String>();
        for (String name : request.getParameters().names())
            if (name.startsWith(prefix)) {
                String value = one(name, Function.identity());
                if (value != null) found.put(name.substring(prefix.length()), value);
            }
        return found;
    }

    /** The time before which nothing is asked for. */
    @Nullable
    Instant from() {
        return one("from", Asked::instant);
    }

    /** The time at which what is asked for ends. */
    @Nullable
    Instant to() {
        return one("to", Asked::instant);
    }

    /** The page, once everything else was asked for. */
    Page.Asked page() {
        Integer limit = one("limit", Asked::limit);
        UUID before = one("cursor", PathId::uuid);
        refuseOthers();
        return new Page.Asked(limit == null ? USUAL_LIMIT : limit, before);
    }

    /** Refuses whatever is wrong, and all that was not asked for. */
    void refuseOthers() {
        for (String name : request.getParameters().names())
            if (!known.contains(name)) faults.add("?" + name, "Is not known here.");
        faults.refuseIfAny();
    }

    static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException _) {
            throw new IllegalArgumentException("is a time such as 2026-03-01T09:30:00Z");
        }
    }

    private static int limit(String text) {
        if (text.matches("[0-9]{1,4}")) {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= Page.LARGEST) return limit;
        }
        throw new IllegalArgumentException("is a number from 1 to " + Page.LARGEST);
    }
}
