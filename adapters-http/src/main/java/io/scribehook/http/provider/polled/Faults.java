package io.scribehook.http.provider.polled;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.scribehook.domain.text.JsonText;
import io.scribehook.http.provider.json.Options;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is wrong with a description, collected so that it can be told at once. For one thread. */
final class Faults {
    private static final String PREFIX = "scribehook.providers.polled.";

    private final List<String> faults = new ArrayList<>();

    void add(String name, String fault) {
        faults.add(PREFIX + name + " " + fault);
    }

    /** Ends the start when anything is wrong. */
    void tell() {
        if (!faults.isEmpty()) throw new IllegalArgumentException(String.join("; ", faults));
    }

    /** A pointer, or what stands for one where the text is none. */
    JsonPointer pointer(String name, String text) {
        try {
            return JsonPointer.compile(text);
        } catch (IllegalArgumentException _) {
            add(name, "is not a JSON pointer such as /id");
            return JsonPointer.empty();
        }
    }

    /** A member's name, or a pointer. */
    JsonPointer member(String name, String text) {
        return pointer(name, text.startsWith("/") ? text : "/" + text);
    }

    /** A URL that is there. */
    void url(String name, @Nullable String url, boolean withId) {
        if (url == null) {
            add(name, "is not set");
            return;
        }
        try {
            URI uri = URI.create(url.replace("{id}", "id"));
            if (uri.getHost() == null || !String.valueOf(uri.getScheme()).matches("(?i)https?"))
                add(name, "is not http or https with a host");
            if (withId && !url.contains("{id}")) add(name, "has no {id}");
        } catch (IllegalArgumentException _) {
            add(name, "is not a URL");
        }
    }

    void headers(Map<String, String> headers) {
        headers.forEach((name, value) -> {
            if (!name.matches("[!#$%&'*+.^_`|~0-9A-Za-z-]+") || !value.matches("[\\x20-\\x7e\\t]*"))
                add("submit.headers", "has one that is no header");
        });
    }

    /** A JSON object with a place for the audio. */
    @Nullable
    ObjectNode template(String name, String text) {
        var object = Options.object(new JsonText(text));
        if (object.isEmpty()) add(name, "is not a JSON object");
        else if (!text.contains(PolledBody.AUDIO_URL)) add(name, "has no " + PolledBody.AUDIO_URL);
        return object.orElse(null);
    }
}
