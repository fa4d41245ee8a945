package io.scribehook.http.description;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Completes each operation with what its route and its place say. */
final class Operations {
    private static final String BASE = "/api/v1/";

    private Operations() {}

    static void complete(ObjectNode document, Scopes scopes) {
        ObjectNode paths = (ObjectNode) document.get("paths");
        paths.retain(paths.propertyStream()
                .map(it -> it.getKey())
                .filter(path -> path.startsWith(BASE))
                .toList());
        ((ObjectNode) document.at("/components/schemas")).remove("Caller");
        paths.propertyStream()
                .forEach(path -> path.getValue()
                        .propertyStream()
                        .forEach(operation -> complete(
                                (ObjectNode) operation.getValue(),
                                operation.getKey(),
                                path.getKey(),
                                scopes.of(operation.getKey(), path.getKey()))));
    }

    private static void complete(ObjectNode operation, String method, String path, List<String> scopes) {
        Drafts.name(operation, method, path.substring(BASE.length()));
        operation.putArray("tags").add(path.substring(BASE.length()).split("[/.]", -1)[0]);
        withoutCaller(operation);
        describe(operation);
        ObjectNode responses = (ObjectNode) operation.get("responses");
        if (!scopes.isEmpty()) {
            var any = operation.putArray("security");
            scopes.forEach(scope -> any.addObject().putArray(Definition.KEY).add(scope));
        } else operation.putArray("security");
        for (int status : problems(method, path, !scopes.isEmpty()))
            if (!responses.has(String.valueOf(status)))
                responses.putObject(String.valueOf(status)).put("$ref", SharedAnswers.reference(status));
        responses
                .propertyStream()
                .filter(answer ->
                        answer.getKey().startsWith("4") && !answer.getValue().has("$ref"))
                .forEach(answer -> SharedAnswers.problem((ObjectNode) answer.getValue()));
    }

    private static List<Integer> problems(String method, String path, boolean keyed) {
        var statuses = new ArrayList<>(List.of(400, 406, 429, 503));
        if (keyed) statuses.addAll(List.of(401, 403));
        if (path.contains("{")) statuses.add(404);
        if (!method.equals("get")) statuses.addAll(List.of(408, 413, 415));
        statuses.sort(null);
        return statuses;
    }

    /** The generator takes who calls for a part of the body. */
    private static void withoutCaller(ObjectNode operation) {
        if (!(operation.get("requestBody") instanceof ObjectNode body)) return;
        ObjectNode content = (ObjectNode) body.get("content");
        boolean onlyCaller = true;
        for (JsonNode type : content) {
            JsonNode first = type.at("/schema/allOf/0");
            if (first.isMissingNode() && type.at("/schema/properties/caller").isMissingNode()) onlyCaller = false;
            if (first.isMissingNode()) continue;
            ((ObjectNode) type).set("schema", first);
            onlyCaller = false;
        }
        if (onlyCaller) operation.remove("requestBody");
        else content.forEach(type -> ((ObjectNode) type).remove(Set.of("encoding", "example")));
    }

    /** What the generator wrote in place of a description says nothing. */
    private static void describe(ObjectNode operation) {
        operation.get("responses").forEach(answer -> {
            if (answer.path("description").asText().matches("\\w+ \\d{3} response"))
                ((ObjectNode) answer).put("description", "As asked");
        });
    }
}
