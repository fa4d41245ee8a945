package io.scribehook.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is confided to the service, no log and no answer gives it away. {@code build/scan-output} looks for the same
 * values in everything that the whole test run wrote.
 */
class PlantedSecretsTest {
    private static final String SECRET = "planted-source-secret-5f2c";
    private static final String NUMBER = "+14155550177";
    private static final String TOKEN = "planted-audio-token-91bd";
    private static final String PASSWORD = "planted-url-password-77aa";
    private static final String SEALING =
            Base64.getEncoder().encodeToString("planted-sealing-key-0123456789ab".getBytes(StandardCharsets.US_ASCII));
    private static final String API_KEY = "planted-deepgram-api-key-c0de";
    private static final String TWILIO = "planted-twilio-auth-token-3d1e";

    @Test
    void no_log_and_no_answer_gives_away_what_was_confided(@TempDir Path data) throws Exception {
        var settings = Map.of(
                "scribehook.secrets.key", SEALING,
                "scribehook.providers.deepgram.api-key", API_KEY,
                "scribehook.providers.deepgram.base-url", "https://deepgram.invalid",
                "scribehook.channels.sms.transport", "outbox",
                "scribehook.channels.sms.auth-token", TWILIO);
        try (var service = ServiceProcess.start(data, settings).awaitWorking()) {
            var answers = new ArrayList<String>();
            var saved = service.send("PUT", "/api/v1/sources/default", """
                    {"provider": "deepgram",
                     "verification": {"type": "basic", "user": "deepgram", "secrets": ["%s"]},
                     "follow_ups": [{"type": "sms", "to": "%s"},
                       {"type": "callback", "url": "https://a:%s@app.example/done", "on": "failure"}]}
                    """.formatted(SECRET, NUMBER, PASSWORD));
            assertThat(saved.statusCode()).as(saved.body()).isEqualTo(201);
            answers.add(saved.body());
            var submitted =
                    service.send("POST", "/api/v1/jobs", """
                    {"provider": "deepgram", "audio_url": "https://a:%s@files.example/a.wav?token=%s",
                     "options": {"api_key": "%s"},
                     "follow_ups": [{"type": "sms", "to": "%s", "on": "always"}],
                     "callback": {"url": "https://a:%s@app.example/done"}}
                    """.formatted(PASSWORD, TOKEN, TOKEN, NUMBER, PASSWORD));
            assertThat(submitted.statusCode()).as(submitted.body()).isEqualTo(202);
            answers.add(submitted.body());
            callback(service, "wrong-" + SECRET, 401);
            callback(service, SECRET, 200);
            String minted = service.send("POST", "/api/v1/keys", "{\"name\":\"a\",\"scopes\":[\"read\"]}")
                    .body();
            String key = Hostile.json(minted).get("key").textValue();
            service.awaitSeen(
                    "/api/v1/follow-ups?type=sms&state=done",
                    it -> !it.path("items").isEmpty());

            walk(service, answers);

            assertThat(answers).hasSizeGreaterThan(16);
            for (String planted :
                    List.of(SECRET, NUMBER, API_KEY, TOKEN, PASSWORD, SEALING, TWILIO, ServiceProcess.KEY, key)) {
                assertThat(answers).as(planted).noneMatch(answer -> answer.contains(planted));
                assertThat(service.log()).as(planted).doesNotContain(planted);
            }
        }
    }

    private static void callback(ServiceProcess service, String password, int status) throws Exception {
        String basic = Base64.getEncoder().encodeToString(("deepgram:" + password).getBytes(StandardCharsets.UTF_8));
        assertThat(service.callBack("/hook", "Basic " + basic, DeepgramBodies.ofBytes(3_000, "req-planted")))
                .isEqualTo(status);
    }

    /** Every list, and everything that is in one. */
    private static void walk(ServiceProcess service, List<String> answers) throws Exception {
        JsonNode paths = service.get("/api/v1/openapi.json").get("paths");
        for (var path : paths.properties()) {
            if (!path.getValue().has("get")
                    || path.getKey().contains("{")
                    || path.getKey().contains("events")) continue;
            JsonNode list = service.get(path.getKey());
            answers.add(list.toString());
            for (JsonNode item : list.path("items")) {
                String one = path.getKey() + "/"
                        + item.path(item.has("id") ? "id" : "name").asText();
                if (paths.has(path.getKey() + "/{id}") || paths.has(path.getKey() + "/{name}"))
                    answers.add(service.get(one).toString());
            }
        }
    }
}
