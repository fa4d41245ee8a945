package io.scribehook.notify.email;

import io.scribehook.domain.followup.AttemptResult;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;

/**
 * One message over one connection. What counts is whether the final dot was sent: before it the server has no message
 * (RFC 5321 section 4.1.1.4), after it only an answer tells.
 */
final class SmtpDialogue {
    private enum Stage {
        BEFORE_THE_DOT,
        DOT_SENT,
        ABANDONED
    }

    private final AtomicReference<Stage> stage = new AtomicReference<>(Stage.BEFORE_THE_DOT);
    private final SmtpConnections connections;
    private final Properties properties;
    private final EmailConfiguration configuration;
    private final Mail mail;
    private final String to;

    SmtpDialogue(
            SmtpConnections connections,
            Properties properties,
            EmailConfiguration configuration,
            Mail mail,
            String to) {
        this.connections = connections;
        this.properties = properties;
        this.configuration = configuration;
        this.mail = mail;
        this.to = to;
    }

    AttemptResult run() {
        try {
            connections.enter();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new AttemptResult.Again("No connection to the mail server was free in time.");
        }
        try {
            SmtpConnection kept = connections.reusable();
            return kept == null ? overNew() : over(kept);
        } finally {
            connections.leave();
        }
    }

    private AttemptResult overNew() {
        var connection = new SmtpConnection(properties, configuration);
        try {
            connection.connect(
                    configuration.host(),
                    configuration.effectivePort(),
                    configuration.user(),
                    configuration.password());
        } catch (AuthenticationFailedException _) {
            // the operator's to mend: once the credentials are right, the mail should go
            return new AttemptResult.Again("The mail server does not accept our user and password.");
        } catch (MessagingException e) {
            return SmtpVerdict.beforeSending(e, connection.getLastReturnCode());
        }
        return over(connection);
    }

    /** A connection over which anything went wrong is not used again. */
    private AttemptResult over(SmtpConnection connection) {
        connection.begin(() -> stage.compareAndSet(Stage.BEFORE_THE_DOT, Stage.DOT_SENT));
        boolean good = false;
        try {
            connection.sendMessage(mail, new InternetAddress[] {new InternetAddress(to, true)});
            good = true;
            return SmtpVerdict.accepted(connection.getLastServerResponse());
        } catch (MessagingException e) {
            return stage.get() == Stage.DOT_SENT ? SmtpVerdict.afterTheDot(e) : SmtpVerdict.beforeTheDot(e);
        } finally {
            if (good && !Thread.currentThread().isInterrupted()) connections.keep(connection);
            else connection.end();
        }
    }

    /** Takes the right to finish from a dialogue that takes too long, and says what that makes of it. */
    AttemptResult abandon() {
        return stage.compareAndSet(Stage.BEFORE_THE_DOT, Stage.ABANDONED)
                ? new AttemptResult.Again("The mail server took too long.")
                : new AttemptResult.Unknown("The mail server took too long to say whether it took the message.");
    }
}
