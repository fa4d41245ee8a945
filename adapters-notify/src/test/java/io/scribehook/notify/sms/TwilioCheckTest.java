package io.scribehook.notify.sms;

import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.checkup.SelfCheck;
import io.scribehook.domain.contract.SelfCheckContract;
import io.scribehook.domain.fake.ScriptedEgress;
import io.scribehook.domain.outgoing.Reply;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class TwilioCheckTest extends SelfCheckContract {
    @Override
    protected SelfCheck fine() {
        return check("AC1", ScriptedEgress.answer(200, Map.of(), "{\"messages\":[]}"));
    }

    @Override
    protected SelfCheck off() {
        return check(null, ScriptedEgress.unreached());
    }

    @Override
    protected SelfCheck wrong() {
        return check("AC1", ScriptedEgress.answer(401, Map.of(), "{\"code\":20003}"));
    }

    @Test
    void a_refused_account_is_told_from_a_host_that_is_not_there_and_nothing_is_shown() {
        String refused = wrong().look().toString();

        assertThat(refused).contains("401").doesNotContain("AC1", "planted-token", "20003");
        assertThat(check("AC1", ScriptedEgress.unreached()).look().toString()).contains("cannot be reached");
    }

    private static SelfCheck check(@Nullable String account, Reply reply) {
        var egress = new ScriptedEgress();
        egress.calls().then(reply);
        return new TwilioCheck(
                new SmsConfiguration(
                        SmsConfiguration.Transport.TWILIO,
                        account,
                        "planted-token",
                        null,
                        null,
                        "+14155550100",
                        null,
                        URI.create("https://api.twilio.com"),
                        null,
                        2),
                egress);
    }
}
