package io.scribehook.app.simulate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Files that were uploaded to Gladia, as a form or by naming a URL. A form is held in memory. */
final class GladiaUploads {
    private final Workplace workplace;
    private final URI base;

    GladiaUploads(Workplace workplace, URI base) {
        this.workplace = workplace;
        this.base = base;
    }

    Optional<Workplace.Upload> at(String url) {
        return workplace.at(url);
    }

    Answer answer(Request request) throws IOException {
        if (request.isJson()) return byUrl(request);
        Optional<String> boundary = Multipart.boundary(request.header("Content-Type"));
        if (boundary.isEmpty())
            return GladiaApi.error(request, 400, "Content-Type is missing Multipart Boundary.", List.of());
        Optional<Multipart.Part> part = Multipart.part(request.body().readAllBytes(), boundary.get(), "audio");
        if (part.isEmpty()) return GladiaApi.error(request, 400, "File is required", List.of());
        Multipart.Part file = part.get();
        AudioFacts facts = AudioFacts.of(file.content());
        Workplace.Upload upload = workplace.keep(new ByteArrayInputStream(file.content()), file.name());
        return uploaded(metadata(upload.id(), upload.name(), upload.bytes(), facts));
    }

    /** Nothing is fetched: the URL is answered as if there were a minute of audio. */
    private Answer byUrl(Request request) throws IOException {
        JsonNode body = request.json();
        String url = body == null ? "" : body.path("audio_url").asText();
        if (Callback.url(url).isEmpty())
            return GladiaApi.error(
                    request, 400, "Validation error", List.of("Field \"audio_url\" must be a URL address"));
        ObjectNode metadata = metadata(
                UUID.randomUUID().toString(),
                url.substring(url.lastIndexOf('/') + 1),
                1_920_044,
                new AudioFacts(60, 1));
        return uploaded(metadata.put("source", url));
    }

    private static ObjectNode metadata(String id, String name, long bytes, AudioFacts facts) {
        return Json.object()
                .put("id", id)
                .put("filename", name)
                .put("extension", name.contains(".") ? name.substring(name.lastIndexOf('.') + 1) : "wav")
                .put("size", bytes)
                .put("audio_duration", facts.seconds())
                .put("number_of_channels", facts.channels());
    }

    private Answer uploaded(ObjectNode metadata) {
        ObjectNode answer = Json.object()
                .put(
                        "audio_url",
                        base.resolve("/file/" + metadata.path("id").asText()).toString());
        return Answer.json(200, answer.set("audio_metadata", metadata));
    }
}
