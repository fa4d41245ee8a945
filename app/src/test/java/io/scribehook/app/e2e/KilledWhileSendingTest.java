package io.scribehook.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The moment for which *unknown* exists: the other side has the message, and we die before it says so. */
class KilledWhileSendingTest {
    private static Map<String, String> settings(StallingSmsServer twilio) {
        return Map.of(
                "scribehook.channels.sms.base-url", twilio.url(),
                "scribehook.channels.sms.account-sid", "AC00000000000000000000000000000001",
                "scribehook.channels.sms.auth-token", "not-a-secret",
                "scribehook.channels.sms.from", "+15005550006");
    }

    @Test
    void an_sms_server_that_took_the_message_sees_it_once_and_we_say_that_we_do_not_know(@TempDir Path data)
            throws Exception {
        try (var twilio = new StallingSmsServer()) {
            try (var service = ServiceProcess.start(data, settings(twilio)).awaitWorking()) {
                service.send("PUT", "/api/v1/sources/default", """
                        {"provider": "deepgram", "verification": {"type": "open"},
                         "follow_ups": [{"type": "sms", "to": "+4915112345678"}]}
                        """);
                service.send("POST", "/hook", DeepgramBodies.saying("the quick brown fox", "req-1"));
                assertThat(twilio.awaitFirst()).isTrue();

                service.kill();
            }

            try (var service = ServiceProcess.start(data, settings(twilio)).awaitWorking()) {
                JsonNode seen = service.awaitSeen(
                        "/api/v1/follow-ups",
                        it -> it.path("items").path(0).path("state").asText().equals("unknown"));

                assertThat(seen.path("items")).hasSize(1);
                assertThat(twilio.taken()).singleElement().asString().contains("quick+brown+fox");
            }
        }
    }
}
