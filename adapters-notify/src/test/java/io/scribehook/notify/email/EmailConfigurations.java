package io.scribehook.notify.email;

import io.scribehook.notify.Samples;
import io.scribehook.notify.email.EmailConfiguration.Security;
import io.scribehook.notify.email.EmailConfiguration.Transport;
import io.scribehook.notify.outbox.Outbox;
import io.scribehook.notify.template.Templates;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

final class EmailConfigurations {
    private EmailConfigurations() {}

    static EmailConfiguration smtp(
            int port, Security security, @Nullable String user, @Nullable String password, Duration patience) {
        return new EmailConfiguration(
                Transport.SMTP,
                "127.0.0.1",
                port,
                user,
                password,
                "Scribehook <noreply@scribehook.example>",
                security,
                null,
                "en",
                patience,
                patience,
                patience);
    }

    static EmailConfiguration outbox() {
        var none = Duration.ofSeconds(1);
        return new EmailConfiguration(
                Transport.OUTBOX, null, null, null, null, null, Security.NONE, null, "en", none, none, none);
    }

    static EmailChannel channel(EmailConfiguration configuration, Path data) {
        return channel(configuration, new SmtpReuse(4, Duration.ofSeconds(20), 100), data);
    }

    static EmailChannel channel(EmailConfiguration configuration, SmtpReuse reuse, Path data) {
        return new EmailChannel(
                configuration, reuse, new Templates(null), new Outbox(data), InstantSource.fixed(Samples.NOW));
    }
}
