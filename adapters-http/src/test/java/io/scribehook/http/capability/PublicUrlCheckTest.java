package io.scribehook.http.capability;

import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.checkup.SelfCheck;
import io.scribehook.domain.contract.SelfCheckContract;
import io.scribehook.domain.fake.ScriptedEgress;
import io.scribehook.domain.outgoing.Reply;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class PublicUrlCheckTest extends SelfCheckContract {
    private static final Reply LIVES = ScriptedEgress.answer(200, Map.of(), "{\"status\":\"live\"}");

    @Override
    protected SelfCheck fine() {
        return check("https://hooks.example.com/in/", LIVES);
    }

    @Override
    protected SelfCheck off() {
        return check(null, LIVES);
    }

    @Override
    protected SelfCheck wrong() {
        return check("https://hooks.example.com", ScriptedEgress.answer(502, Map.of(), ""));
    }

    @Test
    void it_says_what_else_will_hurt() {
        assertThat(fine().look().toString()).doesNotContain("But");
        assertThat(check("http://hooks.example.com:9000", LIVES).look().toString())
                .contains("Deepgram calls ports 80, 443, 8080 and 8443 only", "not https");
        assertThat(check("https://hooks.example.com", ScriptedEgress.unreached())
                        .look())
                .isInstanceOf(SelfCheck.Finding.Wrong.class);
    }

    private static SelfCheck check(@Nullable String url, Reply reply) {
        var egress = new ScriptedEgress();
        egress.calls().then(reply);
        var settings = new CapabilitySettings(
                url == null ? null : URI.create(url), List.of(), Duration.ofDays(30), null, "data");
        return new PublicUrlCheck(settings, egress);
    }
}
