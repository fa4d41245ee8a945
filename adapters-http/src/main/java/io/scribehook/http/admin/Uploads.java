package io.scribehook.http.admin;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.http.HttpRequest;
import io.scribehook.domain.job.Audio;
import io.scribehook.domain.job.AudioId;
import io.scribehook.domain.job.AudioStore;
import io.scribehook.domain.time.Ids;
import io.scribehook.http.problem.ProblemType;
import io.scribehook.http.problem.Refusal;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Reads forms with an audio: it goes to its store as it comes in, and is forgotten again when the form is no good. */
@Singleton
final class Uploads {
    private final AudioStore store;
    private final Ids ids;
    private final Incoming incoming;
    private final ApiConfiguration limits;

    Uploads(AudioStore store, Ids ids, Incoming incoming, ApiConfiguration limits) {
        this.store = store;
        this.ids = ids;
        this.incoming = incoming;
        this.limits = limits;
    }

    Upload read(HttpRequest<?> request) {
        var form = new Form();
        // closed whatever comes of it: what nobody reads on would hold up the next request on the connection
        try (InputStream body = Incoming.stream(request)) {
            String type = request.getHeaders().get("Content-Type", String.class, "");
            Multipart parts = Multipart.of(body, type)
                    .orElseThrow(() -> Refusal.of(ProblemType.MALFORMED, "The Content-Type names no boundary."));
            for (var part = parts.next(); part.isPresent(); part = parts.next()) form.take(part.get(), parts);
            return form.upload();
        } catch (AudioStore.AudioTooLarge _) {
            form.forget();
            throw Refusal.of(ProblemType.TOO_LARGE, "An audio has at most " + limits.maxUpload() + " bytes.");
        } catch (IOException _) {
            form.forget();
            throw Refusal.of(ProblemType.MALFORMED, "The form is cut short or not well-formed.");
        } catch (RuntimeException e) {
            form.forget();
            throw e;
        }
    }

    void forget(Audio.@Nullable Uploaded audio) {
        if (audio != null) store.delete(audio.id());
    }

    private final class Form {
        private final MessageDigest digest = Digests.sha256();
        private @Nullable ObjectNode document;
        private Audio.@Nullable Uploaded audio;

        void take(Multipart.Part part, Multipart parts) throws IOException {
            switch (part.name()) {
                case "request" -> {
                    if (document != null) throw twice("request");
                    document = Json.object(incoming.document(part.content()));
                }
                case "audio" -> {
                    if (audio != null) throw twice("audio");
                    audio = stored(part, parts);
                }
                default -> throw Refusal.of(ProblemType.MALFORMED, "A form has the parts \"audio\" and \"request\".");
            }
        }

        private Audio.Uploaded stored(Multipart.Part part, Multipart parts) throws IOException {
            var id = new AudioId(ids.next());
            var digested = new DigestInputStream(part.content(), digest);
            try {
                return new Audio.Uploaded(id, part.contentType(), store.store(id, digested, limits.maxUpload()));
            } catch (AudioStore.AudioTooLarge e) {
                throw e;
            } catch (IOException e) {
                if (parts.broken()) throw e;
                throw Refusal.of(ProblemType.UNAVAILABLE, "The audio cannot be stored now.");
            }
        }

        private static Refusal twice(String name) {
            return Refusal.of(ProblemType.MALFORMED, "The part \"" + name + "\" is there twice.");
        }

        Upload upload() {
            if (audio == null || audio.bytes() == 0)
                throw Refusal.of(ProblemType.MALFORMED, "The part \"audio\" is missing or empty.");
            ObjectNode asked = document == null ? JsonNodeFactory.instance.objectNode() : document;
            return new Upload(asked, audio, HexFormat.of().formatHex(digest.digest()));
        }

        void forget() {
            Uploads.this.forget(audio);
        }
    }
}
