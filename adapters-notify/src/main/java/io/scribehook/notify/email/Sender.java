package io.scribehook.notify.email;

import io.scribehook.domain.followup.FollowUpId;
import io.scribehook.domain.followup.Occasion;
import io.scribehook.domain.outcome.Outcome;
import io.scribehook.notify.document.TranscriptFile;
import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;

/** Writes our messages: from the configured address, as automatic mail (RFC 3834). */
final class Sender {
    private static final String PREFIX = "scribehook.channels.email.";
    private static final String NOBODY = "scribehook@localhost.invalid";

    private final EmailConfiguration configuration;

    Sender(EmailConfiguration configuration) {
        this.configuration = configuration;
    }

    /** What is missing for sending through a server. */
    List<String> missing() {
        var missing = new ArrayList<String>();
        if (configuration.host() == null) missing.add(PREFIX + "host is not set: the mail server to send through.");
        if (configuration.from() == null) missing.add(PREFIX + "from is not set: the sender's address.");
        else if (from().isEmpty()) missing.add(PREFIX + "from is no e-mail address.");
        if ((configuration.user() == null) != (configuration.password() == null))
            missing.add(PREFIX + "user and password go together, and one of them is not set.");
        return missing;
    }

    private Optional<InternetAddress> from() {
        String from = configuration.from() == null ? NOBODY : configuration.from();
        try {
            InternetAddress[] parsed = InternetAddress.parse(from, true);
            if (parsed.length != 1) return Optional.empty();
            return Recipient.of(parsed[0].getAddress()).map(_ -> parsed[0]);
        } catch (AddressException _) {
            return Optional.empty();
        }
    }

    Mail mail(FollowUpId key, EmailRequest request, Occasion occasion, Instant now) throws MessagingException {
        InternetAddress from = from().orElseThrow(() -> new AddressException("the sender's address"));
        String domain = configuration.messageIdDomain() != null
                ? configuration.messageIdDomain()
                : from.getAddress().substring(from.getAddress().lastIndexOf('@') + 1);
        var mail = new Mail(key, domain);
        mail.setFrom(from);
        mail.setRecipient(Message.RecipientType.TO, new InternetAddress(request.to(), true));
        mail.setSubject(request.subject(), "UTF-8");
        mail.setSentDate(Date.from(now));
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setHeader("X-Auto-Response-Suppress", "All");
        mail.setContent(content(request, occasion));
        mail.saveChanges();
        return mail;
    }

    private static MimeMultipart content(EmailRequest request, Occasion occasion) throws MessagingException {
        var content = new MimeMultipart("mixed");
        content.addBodyPart(readable(request));
        if (occasion.outcome() instanceof Outcome.Transcribed(var revision, var _))
            for (String extension : request.attach()) {
                Optional<TranscriptFile> file = TranscriptFile.named(extension);
                if (file.isPresent())
                    content.addBodyPart(attachment(file.get(), file.get().of(revision, occasion.translations())));
            }
        return content;
    }

    private static MimeBodyPart readable(EmailRequest request) throws MessagingException {
        var alternative = new MimeMultipart("alternative");
        var text = new MimeBodyPart();
        text.setText(request.text(), "UTF-8", "plain");
        alternative.addBodyPart(text);
        if (request.html() != null) {
            var html = new MimeBodyPart();
            html.setText(request.html(), "UTF-8", "html");
            alternative.addBodyPart(html);
        }
        var part = new MimeBodyPart();
        part.setContent(alternative);
        return part;
    }

    private static MimeBodyPart attachment(TranscriptFile file, byte[] bytes) throws MessagingException {
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(bytes, file.mediaType() + "; charset=UTF-8")));
        part.setFileName("transcript." + file.extension());
        part.setDisposition(Part.ATTACHMENT);
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }
}
