package io.scribehook.notify.email;

import io.scribehook.domain.followup.FollowUpId;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Properties;

/** A message whose Message-ID is that of its follow-up, however often it is made: receivers may drop a repetition. */
final class Mail extends MimeMessage {
    private final String messageId;

    Mail(FollowUpId key, String domain) {
        super(Session.getInstance(new Properties()));
        this.messageId = "<" + key + "@" + domain + ">";
    }

    /** Called by {@code saveChanges}, which would make an id of its own otherwise. */
    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }

    byte[] bytes() throws MessagingException {
        var bytes = new ByteArrayOutputStream();
        try {
            writeTo(bytes);
        } catch (IOException e) {
            throw new MessagingException("the message cannot be written", e);
        }
        return bytes.toByteArray();
    }
}
