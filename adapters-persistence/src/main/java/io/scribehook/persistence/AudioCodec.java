package io.scribehook.persistence;

import com.fasterxml.jackson.databind.JsonNode;
import io.scribehook.domain.job.Audio;
import io.scribehook.domain.job.AudioId;
import java.net.URI;

/** Where a job's audio is, as a document. */
final class AudioCodec {
    private AudioCodec() {}

    static String write(Audio audio) {
        return switch (audio) {
            case Audio.AtUrl(URI url) ->
                Json.document("at_url").put("url", url.toString()).toString();
            case Audio.Uploaded(AudioId id, String mediaType, long bytes) ->
                Json.document("uploaded")
                        .put("id", id.toString())
                        .put("media_type", mediaType)
                        .put("bytes", bytes)
                        .toString();
            case Audio.Elsewhere() -> Json.document("elsewhere").toString();
        };
    }

    static Audio read(String document) {
        JsonNode node = Json.read(document);
        return switch (Json.type(node)) {
            case "at_url" -> new Audio.AtUrl(URI.create(Json.text(node, "url")));
            case "uploaded" ->
                new Audio.Uploaded(
                        new AudioId(Json.uuid(node, "id")),
                        Json.text(node, "media_type"),
                        Json.number(node, "bytes").longValue());
            case "elsewhere" -> new Audio.Elsewhere();
            default -> throw Json.unknownType("audio", node);
        };
    }
}
