package io.scribehook.notify.email;

import io.scribehook.domain.followup.AttemptResult;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.angus.mail.smtp.SMTPTransport;

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
    private final Properties properties;
    private final EmailConfiguration configuration;
    private final Mail mail;
    private final String to;

    SmtpDialogue(Properties properties, EmailConfiguration configuration, Mail mail, String to) {
        this.properties = properties;
        this.configuration = configuration;
        this.mail = mail;
        this.to = to;
    }

    AttemptResult run() {
        var transport = new DotTransport();
        try {
            transport.connect(
                    configuration.host(),
                    configuration.effectivePort(),
                    configuration.user(),
                    configuration.password());
        } catch (AuthenticationFailedException _) {
            // the operator's to mend: once the credentials are right, the mail should go
            return new AttemptResult.Again("The mail server does not accept our user and password.");
        } catch (MessagingException e) {
            return SmtpVerdict.beforeSending(e, transport.getLastReturnCode());
        }
        try {
            transport.sendMessage(mail, new InternetAddress[] {new InternetAddress(to, true)});
            return SmtpVerdict.accepted(transport.getLastServerResponse());
        } catch (MessagingException e) {
            return stage.get() == Stage.DOT_SENT ? SmtpVerdict.afterTheDot(e) : SmtpVerdict.beforeTheDot(e);
        } finally {
            close(transport);
        }
    }

    /** Takes the right to finish from a dialogue that takes too long, and says what that makes of it. */
    AttemptResult abandon() {
        return stage.compareAndSet(Stage.BEFORE_THE_DOT, Stage.ABANDONED)
                ? new AttemptResult.Again("The mail server took too long.")
                : new AttemptResult.Unknown("The mail server took too long to say whether it took the message.");
    }

    private static void close(SMTPTransport transport) {
        try {
            transport.close();
        } catch (MessagingException _) {
            // how the server parts from us says nothing about the message
        }
    }

    private final class DotTransport extends SMTPTransport {
        DotTransport() {
            super(Session.getInstance(properties), new URLName("smtp", configuration.host(), -1, null, null, null));
        }

        @Override
        protected void finishData() throws IOException, MessagingException {
            if (!stage.compareAndSet(Stage.BEFORE_THE_DOT, Stage.DOT_SENT))
                throw new MessagingException("the dialogue was abandoned");
            super.finishData();
        }
    }
}
