package io.scribehook.notify.email;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.util.Properties;
import java.util.function.BooleanSupplier;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** One connection to the mail server, which asks before it sends the final dot of a message. For one thread at a time. */
final class SmtpConnection extends SMTPTransport {
    private BooleanSupplier mayFinish = () -> true;
    private int messages;
    private long idleSince;

    SmtpConnection(Properties properties, EmailConfiguration configuration) {
        super(Session.getInstance(properties), new URLName("smtp", configuration.host(), -1, null, null, null));
    }

    /** Takes up a message; whether the dot may be sent is asked right before. */
    void begin(BooleanSupplier nextMayFinish) {
        mayFinish = nextMayFinish;
        messages++;
    }

    int messages() {
        return messages;
    }

    void idleSince(long nanoTime) {
        idleSince = nanoTime;
    }

    long idleSince() {
        return idleSince;
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        if (!mayFinish.getAsBoolean()) throw new MessagingException("the dialogue was abandoned");
        super.finishData();
    }

    void end() {
        try {
            close();
        } catch (MessagingException _) {
            // how the server parts from us says nothing about the messages
        }
    }
}
