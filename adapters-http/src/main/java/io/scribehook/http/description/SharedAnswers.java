package io.scribehook.http.description;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.scribehook.http.problem.ProblemType;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The problems that operations have in common. */
final class SharedAnswers {
    private static final List<ProblemType> SHARED = List.of(
            ProblemType.INVALID,
            ProblemType.UNAUTHENTICATED,
            ProblemType.FORBIDDEN,
            ProblemType.NOT_FOUND,
            ProblemType.NOT_ACCEPTABLE,
            ProblemType.TIMEOUT,
            ProblemType.TOO_LARGE,
            ProblemType.UNSUPPORTED_MEDIA_TYPE,
            ProblemType.TOO_MANY_REQUESTS,
            ProblemType.UNAVAILABLE);

    private SharedAnswers() {}

    static String reference(int status) {
        ProblemType type =
                SHARED.stream().filter(it -> it.status() == status).findFirst().orElseThrow();
        return "#/components/responses/" + name(type);
    }

    static void add(ObjectNode document) {
        ObjectNode components = (ObjectNode) document.get("components");
        ObjectNode responses = components.putObject("responses");
        for (ProblemType type : SHARED) responses.set(name(type), answer(type, responses.objectNode()));
        var names = ((ObjectNode) components.at("/schemas/Problem/properties/type")).putArray("enum");
        Stream.of(ProblemType.values()).map(ProblemType::uri).forEach(names::add);
    }

    private static ObjectNode answer(ProblemType type, ObjectNode answer) {
        answer.put("description", type.title());
        if (type == ProblemType.TOO_MANY_REQUESTS || type == ProblemType.UNAVAILABLE)
            answer.putObject("headers")
                    .putObject("Retry-After")
                    .put("description", "Seconds to wait")
                    .putObject("schema")
                    .put("type", "integer");
        problem(answer);
        ObjectNode example = ((ObjectNode) answer.at("/content/application~1problem+json")).putObject("example");
        example.put("type", type.uri()).put("title", type.title()).put("status", type.status());
        example.put("detail", type.title() + ".").putArray("errors");
        return answer;
    }

    /** Says that the answer is a problem. */
    static void problem(ObjectNode answer) {
        answer.putObject("content")
                .putObject("application/problem+json")
                .putObject("schema")
                .put("$ref", "#/components/schemas/Problem");
    }

    private static String name(ProblemType type) {
        var name = new StringBuilder();
        for (String word : type.name().split("_", -1))
            name.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
        return name.toString();
    }
}
