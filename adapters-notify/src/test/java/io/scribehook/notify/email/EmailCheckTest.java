package io.scribehook.notify.email;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.scribehook.domain.checkup.SelfCheck;
import io.scribehook.domain.contract.SelfCheckContract;
import io.scribehook.notify.email.EmailConfiguration.Security;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class EmailCheckTest extends SelfCheckContract {
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        server.setUser("ada@example.com", "ada", "right");
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Override
    protected SelfCheck fine() {
        return check(Security.NONE, "right");
    }

    @Override
    protected SelfCheck off() {
        return new EmailCheck(EmailConfigurations.outbox());
    }

    @Override
    protected SelfCheck wrong() {
        return check(Security.STARTTLS, "right");
    }

    @Test
    void a_wrong_password_is_told_from_a_server_that_does_not_encrypt() {
        assertThat(check(Security.NONE, "planted-password").look().toString())
                .contains("does not accept our user and password")
                .doesNotContain("planted-password");
        assertThat(wrong().look().toString()).contains("No session");
    }

    @Test
    void nothing_is_sent() {
        fine().look();

        assertThat(server.getReceivedMessages()).isEmpty();
    }

    private SelfCheck check(Security security, String password) {
        return new EmailCheck(
                EmailConfigurations.smtp(server.getSmtp().getPort(), security, "ada", password, Duration.ofSeconds(5)));
    }
}
