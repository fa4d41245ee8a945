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
        return document(verification).toString();
    }

    private static ObjectNode document(Verification verification) {
        return switch (verification) {
            case Verification.Open() -> Json.document("open");
            case Verification.Basic(String user, List<String> passwords) ->
                with(Json.document("basic").put("user", user), "passwords", passwords);
            case Verification.Header(String name, List<String> values) ->
                with(Json.document("header").put("name", name), "values", values);
            case Verification.QuerySecret(String parameter, List<String> values) ->
                with(Json.document("query_secret").put("parameter", parameter), "values", values);
            case Verification.BodySecret(String pointer, List<String> values) ->
                with(Json.document("body_secret").put("pointer", pointer), "values", values);
            case Verification.StandardWebhooks(List<String> secrets, int tolerance) ->
                with(Json.document("standard_webhooks").put("tolerance", tolerance), "secrets", secrets);
            case Verification.Stripe(List<String> secrets, int tolerance) ->
                with(Json.document("stripe").put("tolerance", tolerance), "secrets", secrets);
            case Verification.Hmac hmac -> document(hmac);
            case Verification.Ed25519(List<String> keys, String signatureHeader, String timestampHeader) ->
                with(
                        Json.document("ed25519")
                                .put("signature_header", signatureHeader)
                                .put("timestamp_header", timestampHeader),
                        "public_keys",
                        keys);
            case Verification.XCrc(List<String> secrets) -> with(Json.document("x_crc"), "secrets", secrets);
            case Verification.FromAddresses(List<String> cidrs) -> with(Json.document("addresses"), "cidrs", cidrs);
            case Verification.AllOf(List<Verification> parts) -> {
                ObjectNode all = Json.document("all_of");
                var array = all.putArray("parts");
                parts.forEach(part -> array.add(document(part)));
                yield all;
            }
        };
    }

    private static ObjectNode document(Verification.Hmac hmac) {
        ObjectNode document = Json.document("hmac")
                .put("algorithm", hmac.algorithm().name())
                .put("encoding", hmac.encoding().name())
                .put("header", hmac.header())
                .put("prefix", hmac.prefix())
                .put("tolerance", hmac.toleranceSeconds());
        if (hmac.timestampHeader() != null) document.put("timestamp_header", hmac.timestampHeader());
        return with(document, "secrets", hmac.secrets());
    }

    private static ObjectNode with(ObjectNode document, String member, List<String> texts) {
        texts.forEach(document.putArray(member)::add);
        return document;
    }

    static Verification read(String document) {
        return read(Json.read(document));
    }

    private static Verification read(JsonNode node) {
        return switch (Json.type(node)) {
            case "open" -> new Verification.Open();
            case "basic" -> new Verification.Basic(Json.text(node, "user"), texts(node, "passwords"));
            case "header" -> new Verification.Header(Json.text(node, "name"), texts(node, "values"));
            case "query_secret" -> new Verification.QuerySecret(Json.text(node, "parameter"), texts(node, "values"));
            case "body_secret" -> new Verification.BodySecret(Json.text(node, "pointer"), texts(node, "values"));
            case "standard_webhooks" -> new Verification.StandardWebhooks(texts(node, "secrets"), tolerance(node));
            case "stripe" -> new Verification.Stripe(texts(node, "secrets"), tolerance(node));
            case "hmac" ->
                new Verification.Hmac(
                        Verification.Algorithm.valueOf(Json.text(node, "algorithm")),
                        Verification.Encoding.valueOf(Json.text(node, "encoding")),
                        Json.text(node, "header"),
                        Json.text(node, "prefix"),
                        texts(node, "secrets"),
                        Json.optionalText(node, "timestamp_header"),
                        tolerance(node));
            case "ed25519" ->
                new Verification.Ed25519(
                        texts(node, "public_keys"),
                        Json.text(node, "signature_header"),
                        Json.text(node, "timestamp_header"));
            case "x_crc" -> new Verification.XCrc(texts(node, "secrets"));
            case "addresses" -> new Verification.FromAddresses(texts(node, "cidrs"));
            case "all_of" -> {
                List<Verification> parts = new ArrayList<>();
                for (JsonNode part : node.path("parts")) parts.add(read(part));
                yield new Verification.AllOf(parts);
            }
            default -> throw Json.unknownType("verification", node);
        };
    }

    private static int tolerance(JsonNode node) {
        return Json.integer(node, "tolerance");
    }

    private static List<String> texts(JsonNode node, String member) {
        List<String> texts = new ArrayList<>();
        for (JsonNode text : node.path(member)) texts.add(text.textValue());
        return texts;
    }
}
