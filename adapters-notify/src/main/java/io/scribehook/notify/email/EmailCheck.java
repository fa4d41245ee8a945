package io.scribehook.notify.email;

import io.scribehook.domain.checkup.SelfCheck;
import jakarta.inject.Singleton;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;

/** Whether the mail server greets us, encrypts as we want it to, and accepts user and password. Sends nothing. */
@Singleton
final class EmailCheck implements SelfCheck {
    private final EmailConfiguration configuration;

    EmailCheck(EmailConfiguration configuration) {
        this.configuration = configuration;
    }

    @Override
    public String subject() {
        return "SMTP";
    }

    @Override
    public Finding look() {
        return switch (configuration.transport()) {
            case OUTBOX -> new Finding.Off("E-mails are written to the outbox and not sent.");
            case SMTP ->
                configuration.host() == null
                        ? new Finding.Off("scribehook.channels.email.host is not set.")
                        : greeted();
        };
    }

    private Finding greeted() {
        var properties = SmtpRelay.properties(configuration);
        properties.setProperty("mail.smtp.connectiontimeout", "8000");
        properties.setProperty("mail.smtp.timeout", "8000");
        try (Transport transport = Session.getInstance(properties).getTransport("smtp")) {
            transport.connect(
                    configuration.host(),
                    configuration.effectivePort(),
                    configuration.user(),
                    configuration.password());
            return new Finding.Fine("The mail server takes us"
                    + (configuration.user() == null ? "." : ", with user and password.")
                    + (configuration.from() == null ? " But scribehook.channels.email.from is not set." : ""));
        } catch (AuthenticationFailedException _) {
            return new Finding.Wrong(
                    "The mail server does not accept our user and password.",
                    "See scribehook.channels.email.user and .password; some providers want a password for applications.");
        } catch (MessagingException _) {
            return new Finding.Wrong(
                    "No session with the mail server comes about.",
                    "See scribehook.channels.email.host, .port and .security ("
                            + configuration.security().name().toLowerCase(java.util.Locale.ROOT)
                            + " now), and whether port 25, 465 or 587 is let out.");
        }
    }
}
