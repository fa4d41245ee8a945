package io.scribehook.http.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.access.Scope;
import io.scribehook.domain.job.Audio;
import io.scribehook.domain.job.AudioId;
import io.scribehook.domain.job.AudioStore;
import io.scribehook.domain.job.Job;
import io.scribehook.domain.job.Jobs;
import io.scribehook.domain.time.Ids;
import io.scribehook.http.access.Keys;
import io.scribehook.http.world.Api;
import io.scribehook.http.world.Server;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UploadingAudioTest {
    private static final int LIMIT = 3_000_000;
    private static final String DEEPGRAM = "{\"provider\":\"deepgram\"}";

    private final Server server = Server.start(Map.of("scribehook.api.max-upload", LIMIT));
    private final String key =
            server.bean(Keys.class).mint("test", Set.of(Scope.SUBMIT), null).text();

    @AfterAll
    void stop() {
        server.close();
    }

    private static byte[] form(Object... parts) {
        var form = new ByteArrayOutputStream();
        for (int i = 0; i < parts.length; i += 3) {
            form.writeBytes(("--xYz\r\nContent-Disposition: form-data; name=\"" + parts[i] + "\"; filename=f\r\n"
                            + (parts[i + 1].equals("") ? "" : "Content-Type: " + parts[i + 1] + "\r\n") + "\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            form.writeBytes(
                    parts[i + 2] instanceof byte[] bytes
                            ? bytes
                            : parts[i + 2].toString().getBytes(StandardCharsets.UTF_8));
            form.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        form.writeBytes("--xYz--\r\n".getBytes(StandardCharsets.US_ASCII));
        return form.toByteArray();
    }

    private HttpResponse<String> send(byte[] form, String... headers) throws Exception {
        var request = server.to("/api/v1/jobs")
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "multipart/form-data; boundary=xYz")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(form)));
        if (headers.length > 0) request.headers(headers);
        return server.send(request);
    }

    private Audio.Uploaded audio(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        Job job = server.bean(Jobs.class)
                .find(PathId.job(Api.json(answer).get("id").textValue()))
                .orElseThrow();
        return (Audio.Uploaded) job.audio();
    }

    /** What the next upload would be stored under, as ids go up by one. */
    private AudioId next() {
        UUID last = server.bean(Ids.class).next();
        return new AudioId(new UUID(last.getMostSignificantBits(), last.getLeastSignificantBits() + 1));
    }

    private boolean stored(AudioId id) {
        return server.bean(AudioStore.class).find(id).isPresent();
    }

    @Test
    void an_audio_is_stored_byte_for_byte() throws Exception {
        byte[] sound = new byte[2_000_000];
        new Random(1).nextBytes(sound);
        System.arraycopy("\r\n--xYy\r\n--xY".getBytes(StandardCharsets.US_ASCII), 0, sound, 65_530, 13);

        var audio = audio(send(form("request", "application/json", DEEPGRAM, "audio", "audio/wav", sound)));

        assertThat(audio.mediaType()).isEqualTo("audio/wav");
        assertThat(audio.bytes()).isEqualTo(sound.length);
        try (var in =
                server.bean(AudioStore.class).find(audio.id()).orElseThrow().open()) {
            assertThat(in.readAllBytes()).isEqualTo(sound);
        }
    }

    @Test
    void the_audio_may_come_before_the_request_and_without_a_type() throws Exception {
        assertThat(audio(send(form("audio", "", "sound", "request", "", DEEPGRAM)))
                        .mediaType())
                .isEqualTo("application/octet-stream");
    }

    @Test
    void what_is_no_proper_form_is_refused_and_its_audio_forgotten() throws Exception {
        byte[] whole = form("audio", "", "sound", "request", "", DEEPGRAM);
        byte[] cut = Arrays.copyOf(whole, whole.length - 6);
        for (byte[] form : new byte[][] {
            cut,
            form("audio", "", "sound", "audio", "", "sound"),
            form("audio", "", "sound", "request", "", DEEPGRAM, "request", "", DEEPGRAM),
            form("audio", "", "sound", "request", "", "{"),
            form("audio", "", "sound", "other", "", "x"),
            form("request", "", DEEPGRAM),
            form("audio", "", "", "request", "", DEEPGRAM),
            "no form".getBytes(StandardCharsets.US_ASCII)
        }) {
            AudioId id = next();

            var answer = send(form);

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("urn:scribehook:problem:malformed");
            assertThat(stored(id)).isFalse();
        }
    }

    @Test
    void an_invalid_request_forgets_its_audio() throws Exception {
        AudioId id = next();

        var answer = send(form("audio", "", "sound", "request", "", "{\"audio_url\":\"https://a.example/x\"}"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("/provider", "/audio_url");
        assertThat(stored(id)).isFalse();
    }

    @Test
    void an_audio_over_the_limit_is_refused() throws Exception {
        AudioId id = next();

        var answer = send(form("request", "", DEEPGRAM, "audio", "audio/wav", new byte[LIMIT + 1]));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("urn:scribehook:problem:too-large");
        assertThat(stored(id)).isFalse();
    }

    @Test
    void the_same_audio_with_the_same_key_is_the_same_job() throws Exception {
        byte[] form = form("audio", "", "sound", "request", "", DEEPGRAM);
        var first = audio(send(form, "Idempotency-Key", "u1"));
        AudioId id = next();
        var again = audio(send(form, "Idempotency-Key", "u1"));
        var other = send(form("audio", "", "other", "request", "", DEEPGRAM), "Idempotency-Key", "u1");

        assertThat(again).isEqualTo(first);
        assertThat(stored(id)).isFalse();
        assertThat(stored(first.id())).isTrue();
        assertThat(other.statusCode()).isEqualTo(422);
    }
}
