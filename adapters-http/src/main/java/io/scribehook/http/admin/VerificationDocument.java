package io.scribehook.http.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.scribehook.domain.source.Senders;
import io.scribehook.domain.source.Verification;
import io.scribehook.http.egress.AddressRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The JSON object that says what proof a source asks for: a {@code type}, and what goes with it. */
final class VerificationDocument {
    private static final String TYPES = "Is open, basic, header, query, body-secret, standard-webhooks, svix, stripe, "
            + "github, hmac, ed25519, discord, x, addresses or all-of.";

    private final Members members;
    private final Faults faults;

    VerificationDocument(Members members) {
        this.members = members;
        this.faults = members.faults();
    }

    /** What is asked for, or null with a fault. */
    @Nullable
    Verification read() {
        String type = members.required("type", members.text("type"));
        Verification verification = type == null ? null : read(type);
        members.nothingElse();
        return verification;
    }

    private @Nullable Verification read(String type) {
        return switch (type) {
            case "open" -> new Verification.Open();
            case "basic" -> named("user", Verification.Basic::new);
            case "header" -> named("name", Verification.Header::new);
            case "query" -> named("name", Verification.QuerySecret::new);
            case "body-secret" -> named("pointer", Verification.BodySecret::new);
            case "standard-webhooks", "svix" -> {
                int tolerance = tolerance();
                yield listed("secrets", secrets -> new Verification.StandardWebhooks(secrets, tolerance));
            }
            case "stripe" -> {
                int tolerance = tolerance();
                yield listed("secrets", secrets -> new Verification.Stripe(secrets, tolerance));
            }
            case "github" -> listed("secrets", Senders::github);
            case "hmac" -> hmac();
            case "ed25519" -> ed25519();
            case "discord" -> listed("public_keys", Senders::discord);
            case "x" -> listed("secrets", Verification.XCrc::new);
            case "addresses" -> listed("ranges", VerificationDocument::addresses);
            case "all-of" -> allOf();
            default -> {
                members.names().forEach(members::any);
                faults.add(members.pointer("type"), TYPES);
                yield null;
            }
        };
    }

    private interface WithSecrets {
        Verification of(String name, List<String> secrets);
    }

    private @Nullable Verification named(String name, WithSecrets kind) {
        String named = members.required(name, members.text(name));
        List<String> secrets = texts("secrets");
        return named == null ? null : made("secrets", secrets, it -> kind.of(named, it));
    }

    private @Nullable Verification hmac() {
        var algorithm = oneOf("algorithm", Verification.Algorithm.class);
        var encoding = oneOf("encoding", Verification.Encoding.class);
        String header = members.required("header", members.text("header"));
        String prefix = members.text("prefix");
        String timestampHeader = members.text("timestamp_header");
        int tolerance = tolerance();
        List<String> secrets = texts("secrets");
        if (algorithm == null || encoding == null || header == null) return null;
        String before = prefix == null ? "" : prefix;
        return made(
                "secrets",
                secrets,
                it -> new Verification.Hmac(algorithm, encoding, header, before, it, timestampHeader, tolerance));
    }

    private @Nullable Verification ed25519() {
        String signature = members.required("signature_header", members.text("signature_header"));
        String timestamp = members.required("timestamp_header", members.text("timestamp_header"));
        List<String> keys = texts("public_keys");
        return signature == null || timestamp == null
                ? null
                : made("public_keys", keys, it -> new Verification.Ed25519(it, signature, timestamp));
    }

    private static Verification addresses(List<String> ranges) {
        ranges.forEach(AddressRange::of);
        return new Verification.FromAddresses(ranges);
    }

    private @Nullable Verification allOf() {
        List<JsonNode> nodes = members.required("of", members.array("of"));
        if (nodes == null) return null;
        var parts = new ArrayList<Verification>();
        for (int i = 0; i < nodes.size(); i++) {
            String pointer = members.pointer("of") + "/" + i;
            Verification part = nodes.get(i) instanceof ObjectNode object
                    ? new VerificationDocument(new Members(object, pointer, faults)).read()
                    : null;
            if (part != null) parts.add(part);
            else if (!(nodes.get(i) instanceof ObjectNode)) faults.add(pointer, "Is an object.");
        }
        return parts.size() == nodes.size()
                ? faults.meant(members.pointer("of"), "", _ -> new Verification.AllOf(parts))
                : null;
    }

    private int tolerance() {
        Double seconds = members.number("tolerance_seconds");
        if (seconds == null) return Verification.USUAL_TOLERANCE;
        if (seconds >= 1 && seconds <= Verification.LONGEST_TOLERANCE && seconds == Math.rint(seconds))
            return seconds.intValue();
        faults.add(
                members.pointer("tolerance_seconds"),
                "Is a whole number from 1 to " + Verification.LONGEST_TOLERANCE + ".");
        return Verification.USUAL_TOLERANCE;
    }

    private <E extends Enum<E>> @Nullable E oneOf(String name, Class<E> type) {
        String text = members.required(name, members.text(name));
        if (text == null) return null;
        for (E each : type.getEnumConstants())
            if (each.name().toLowerCase(Locale.ROOT).equals(text)) return each;
        String known = List.of(type.getEnumConstants()).toString().toLowerCase(Locale.ROOT);
        faults.add(members.pointer(name), "Is one of " + known + ".");
        return null;
    }

    private @Nullable Verification listed(String name, Function<List<String>, Verification> kind) {
        return made(name, texts(name), kind);
    }

    private @Nullable Verification made(
            String name, @Nullable List<String> texts, Function<List<String>, Verification> kind) {
        return texts == null ? null : faults.meant(members.pointer(name), "", _ -> kind.apply(texts));
    }

    private @Nullable List<String> texts(String name) {
        List<JsonNode> nodes = members.required(name, members.array(name));
        if (nodes == null) return null;
        var texts = new ArrayList<String>();
        for (JsonNode node : nodes) {
            if (node.isTextual()) texts.add(node.textValue());
            else faults.add(members.pointer(name), "Is an array of strings.");
        }
        return texts;
    }
}
