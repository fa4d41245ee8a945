package io.scribehook.http.description;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Operations that nobody has named yet: they get a name from their path, so that the description stays whole, and a mark
 * that says that their answers are not all declared.
 */
final class Drafts {
    static final String MARK = "x-draft";

    private Drafts() {}

    static void name(ObjectNode operation, String method, String path) {
        if (!operation.path("operationId").asText().matches("[a-z]+(_[0-9]+)?")) return;
        Stream<String> words = Arrays.stream(path.split("[^a-z]+", -1))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        operation.put("operationId", method + words.collect(Collectors.joining()));
        operation.put(MARK, true);
        if (!operation.has("summary")) operation.put("summary", method.toUpperCase(Locale.ROOT) + " " + path);
    }
}
