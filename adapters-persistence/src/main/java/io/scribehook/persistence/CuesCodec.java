package io.scribehook.persistence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.scribehook.domain.transcript.Cue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Captions as a document; null for none. */
final class CuesCodec {
    private CuesCodec() {}

    static @Nullable String write(List<Cue> cues) {
        if (cues.isEmpty()) return null;
        ObjectNode document = Json.document();
        ArrayNode nodes = document.putArray("cues");
        for (Cue cue : cues) {
            ObjectNode node = nodes.addObject().put("start", cue.start()).put("end", cue.end());
            if (cue.speaker() != null) node.put("speaker", cue.speaker());
            ArrayNode lines = node.putArray("lines");
            cue.lines().forEach(lines::add);
        }
        return document.toString();
    }

    static List<Cue> read(@Nullable String document) {
        var cues = new ArrayList<Cue>();
        if (document == null) return cues;
        for (JsonNode node : Json.read(document).path("cues")) {
            var lines = new ArrayList<String>();
            node.path("lines").forEach(line -> lines.add(line.textValue()));
            cues.add(new Cue(
                    node.path("start").doubleValue(),
                    node.path("end").doubleValue(),
                    node.path("speaker").textValue(),
                    lines));
        }
        return cues;
    }
}
