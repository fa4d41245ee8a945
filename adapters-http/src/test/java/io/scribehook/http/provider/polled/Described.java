package io.scribehook.http.provider.polled;

import io.scribehook.http.provider.Wired;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A provider of our own making, as a configuration describes it. */
final class Described {
    private static final String PREFIX = "scribehook.providers.polled.";

    private Described() {}

    static Map<String, Object> at(String url) {
        return Map.of(
                "submit.url", url + "/jobs",
                "submit.headers.Authorization", "Bearer key",
                "submit.body", "{\"audio\":{\"href\":\"{audio-url}\"},\"model\":\"base\"}",
                "submit.id", "/job/id",
                "status.url", url + "/jobs/{id}",
                "status.pointer", "/job/state",
                "status.done", List.of("finished"),
                "status.failed", List.of("rejected"),
                "status.error", "/job/reason",
                "timeout", "2s");
    }

    static Map<String, Object> transcript() {
        return Map.of(
                "result.text", "/result/transcript",
                "result.words", "/result/tokens",
                "result.word", "/alternatives/0/content",
                "result.start", "from",
                "result.end", "to",
                "result.confidence", "/alternatives/0/score",
                "result.speaker", "who",
                "result.time-unit", "ms",
                "result.language", "/result/lang",
                "result.duration", "/result/length");
    }

    @SafeVarargs
    static Wired wired(Map<String, Object>... parts) {
        return new Wired(properties(parts));
    }

    @SafeVarargs
    static Map<String, Object> properties(Map<String, Object>... parts) {
        var properties = new HashMap<String, Object>();
        for (var part : parts) part.forEach((name, value) -> properties.put(PREFIX + name, value));
        properties.values().removeIf(""::equals);
        return properties;
    }
}
