package io.scribehook.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job on real speech, as the demo shows it, but for the translation, which needs a system package. */
class MainJobTest {
    private static final List<String> SAID = Arrays.asList(
            ("and mister john dashwood had then leisure to consider how much there might be prudently in his power"
                            + " to do for them")
                    .split(" ", -1));

    @Test
    void a_recording_becomes_a_transcript_an_e_mail_and_an_sms(@TempDir Path data) throws Exception {
        var outbox = Map.of(
                "scribehook.channels.email.transport", "outbox",
                "scribehook.channels.email.from", "scribehook@example.com",
                "scribehook.channels.sms.transport", "outbox");
        try (var service = ServiceProcess.start(data, outbox).awaitWorking()) {
            var accepted = service.send("POST", "/api/v1/jobs", "multipart/form-data; boundary=xxx", upload());
            assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);

            JsonNode job = service.awaitSeen(
                            "/api/v1/jobs?state=completed",
                            seen -> seen.path("items").size() == 1)
                    .path("items")
                    .path(0);

            String id = job.path("id").asText();
            String text = service.get("/api/v1/jobs/" + id + "/transcript")
                    .path("text")
                    .asText();
            assertThat(wrongWords(text)).isLessThanOrEqualTo(1);
            JsonNode callback =
                    service.get("/api/v1/callbacks?job=" + id).path("items").path(0);
            assertThat(callback.path("origin").asText()).isEqualTo("callback");
            service.awaitSeen(
                    "/api/v1/follow-ups?job=" + id + "&state=done",
                    seen -> seen.path("items").size() == 2);
            try (var files = Files.list(data.resolve("outbox"))) {
                assertThat(files.map(file -> file.toString().replaceAll(".*\\.", "")))
                        .containsExactlyInAnyOrder("eml", "txt");
            }
        }
    }

    private static byte[] upload() throws Exception {
        var body = new ByteArrayOutputStream();
        body.writeBytes("""
                --xxx\r
                Content-Disposition: form-data; name="request"\r
                Content-Type: application/json\r
                \r
                {"provider": "local", "follow_ups": [{"type": "email", "to": "reader@example.com"},
                 {"type": "sms", "to": "+14155550123"}]}\r
                --xxx\r
                Content-Disposition: form-data; name="audio"; filename="speech.wav"\r
                Content-Type: audio/wav\r
                \r
                """.getBytes(StandardCharsets.UTF_8));
        try (InputStream speech = MainJobTest.class.getResourceAsStream("/audio/librivox-0870.wav")) {
            assertThat(speech).isNotNull();
            speech.transferTo(body);
        }
        body.writeBytes("\r\n--xxx--\r\n".getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    /** Levenshtein's distance in words. */
    private static int wrongWords(String text) {
        String[] heard = text.split(" ", -1);
        int[] row = new int[heard.length + 1];
        for (int j = 0; j <= heard.length; j++) row[j] = j;
        for (int i = 1; i <= SAID.size(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= heard.length; j++) {
                int same = diagonal + (SAID.get(i - 1).equals(heard[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(same, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[heard.length];
    }
}
