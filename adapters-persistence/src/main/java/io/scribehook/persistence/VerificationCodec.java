package io.scribehook.persistence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.scribehook.domain.source.Verification;
import java.util.ArrayList;
import java.util.List;

/** What proof a source asks for, secrets included, as a document. */
final class VerificationCodec {
    private VerificationCodec() {}

    static String write(Verification verification) {
        return switch (verification) {
            case Verification.Open() -> Json.document("open").toString();
            case Verification.Basic(String user, List<String> passwords) ->
                with(Json.document("basic").put("user", user), "passwords", passwords);
            case Verification.Header(String name, List<String> values) ->
                with(Json.document("header").put("name", name), "values", values);
            case Verification.QuerySecret(String parameter, List<String> values) ->
                with(Json.document("query_secret").put("parameter", parameter), "values", values);
        };
    }

    private static String with(ObjectNode document, String member, List<String> secrets) {
        secrets.forEach(document.putArray(member)::add);
        return document.toString();
    }

    static Verification read(String document) {
        JsonNode node = Json.read(document);
        return switch (Json.type(node)) {
            case "open" -> new Verification.Open();
            case "basic" -> new Verification.Basic(Json.text(node, "user"), secrets(node, "passwords"));
            case "header" -> new Verification.Header(Json.text(node, "name"), secrets(node, "values"));
            case "query_secret" -> new Verification.QuerySecret(Json.text(node, "parameter"), secrets(node, "values"));
            default -> throw Json.unknownType("verification", node);
        };
    }

    private static List<String> secrets(JsonNode node, String member) {
        List<String> secrets = new ArrayList<>();
        for (JsonNode secret : node.path(member)) secrets.add(secret.textValue());
        return secrets;
    }
}
