package io.scribehook.app.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What somebody sends who means no good, or whose program is broken. */
final class Hostile {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Hostile() {}

    /** Texts for paths and queries, percent-encoded. */
    static final List<String> TEXTS = List.of(
            "%00",
            "a%00b",
            "%FF%FE",
            "%C3%28",
            "%ED%A0%80",
            "%F0%9F%92%A9",
            "%0d%0aX-Injected:%201",
            "..%2f..%2fetc%2fpasswd",
            "%3Cscript%3Ealert(1)%3C/script%3E",
            "'%3b%20drop%20table%20jobs%3b--",
            "%25s%25n%25x",
            "$%7Bjndi:ldap://x%7D",
            "-1",
            "0",
            "99999999999999999999999999",
            "1e999",
            "NaN",
            "null",
            "%20",
            "00000000-0000-0000-0000-000000000000",
            "ffffffff-ffff-ffff-ffff-ffffffffffff",
            "0198c1d2-7a3b-7c4d-8e5f-0123456789a",
            "2026-13-45T99:99:99Z",
            "+999999999-12-31T23:59:59Z",
            "-999999999-01-01T00:00:00Z",
            "%25%20%26%20%7C%20%21%20%3A%2A",
            "a".repeat(1_500));

    /** JSON values where another one is asked for. */
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1e999999999",
            "1" + "0".repeat(900),
            "\"\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"" + "x".repeat(100_000) + "\"",
            "\"http://[::1\"",
            "\"file:///etc/passwd\"",
            "[]",
            "[[]]",
            "[null]",
            "[\"\\u0000\"]",
            "{}",
            "{\"\":\"\"}",
            "{\"\\u0000\":\"\\u0000\"}",
            "{\"type\":\"\\u0000\"}",
            "[{\"type\":\"email\",\"to\":\"\\u0000\"}]",
            "[{\"type\":\"email\",\"to\":{\"a\":1},\"if\":[{\"confidence_at_least\":1e400}]}]",
            "{\"type\":\"hmac\",\"secrets\":[\"\\u0000\"]}",
            "{\"type\":\"all-of\",\"of\":[{\"type\":\"all-of\",\"of\":[]}]}");

    /** Documents that are wrong as a whole. */
    static Stream<byte[]> documents() {
        return Stream.concat(
                Stream.of(
                                "",
                                "{",
                                "null",
                                "[]",
                                "\"text\"",
                                "{}{}",
                                "{\"a\":1,\"a\":2}",
                                "{\"\\u0000\":1}",
                                "[".repeat(200_000),
                                "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000),
                                "{\"a\":" + "9".repeat(500_000) + "}",
                                "{\"a\":\"" + "x".repeat(2_000_000) + "\"}",
                                "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>")
                        .map(text -> text.getBytes(StandardCharsets.UTF_8)),
                Stream.of(
                        new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'},
                        new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf, '{', '}'},
                        "{\"name\":\"a\"}".getBytes(StandardCharsets.UTF_16),
                        new byte[100]));
    }

    /** The example with each member in turn replaced by each value, and with members that nobody knows. */
    static List<byte[]> variations(JsonNode example) {
        var found = new ArrayList<byte[]>();
        if (!example.isObject()) return found;
        for (Map.Entry<String, JsonNode> member : example.properties()) {
            for (String value : VALUES) found.add(with(example, member.getKey(), value));
            for (byte[] inside : variations(member.getValue()))
                found.add(with(example, member.getKey(), new String(inside, StandardCharsets.UTF_8)));
        }
        found.add(with(example, "unknown", "1"));
        return found;
    }

    private static byte[] with(JsonNode example, String name, String value) {
        ObjectNode marked = example.deepCopy();
        marked.put(name, "@@@");
        return marked.toString().replace("\"@@@\"", value).getBytes(StandardCharsets.UTF_8);
    }

    static JsonNode json(String text) throws IOException {
        return MAPPER.readTree(text);
    }
}
