package io.scribehook.http.provider.polled;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.scribehook.domain.text.JsonText;
import io.scribehook.http.provider.json.Options;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** The body of a submission, made of its template. The audio's URL goes into a string and can end none. */
final class PolledBody {
    static final String AUDIO_URL = "{audio-url}";

    private PolledBody() {}

    static List<String> faults(ObjectNode template, JsonText options) {
        var object = Options.object(options);
        if (object.isEmpty()) return List.of("the options are not a JSON object");
        var faults = new ArrayList<String>();
        template.properties().forEach(member -> {
            if (object.get().has(member.getKey())
                    && member.getValue().toString().contains(AUDIO_URL))
                faults.add("the option \"" + member.getKey() + "\" is not the caller's to set");
        });
        return List.copyOf(faults);
    }

    static String of(ObjectNode template, URI audio, JsonText options) {
        ObjectNode body = Options.empty();
        template.properties().forEach(member -> body.set(member.getKey(), filled(member.getValue(), audio)));
        body.setAll(Options.object(options).orElseGet(Options::empty));
        return body.toString();
    }

    private static JsonNode filled(JsonNode node, URI audio) {
        return switch (node) {
            case TextNode text -> TextNode.valueOf(text.asText().replace(AUDIO_URL, audio.toString()));
            case ArrayNode array -> {
                ArrayNode copy = Options.empty().arrayNode();
                array.forEach(element -> copy.add(filled(element, audio)));
                yield copy;
            }
            case ObjectNode object -> {
                ObjectNode copy = Options.empty();
                object.properties().forEach(member -> copy.set(member.getKey(), filled(member.getValue(), audio)));
                yield copy;
            }
            default -> node;
        };
    }
}
