package io.scribehook.notify.email;

import io.scribehook.domain.followup.AttemptResult;
import jakarta.mail.MessagingException;
import java.util.OptionalInt;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.util.MailConnectException;

/** What the server's answers, or their absence, mean for a message. Reasons repeat codes, never the server's words. */
final class SmtpVerdict {
    /** Answers that say that we have to authenticate or encrypt (RFC 4954 section 6): the operator's to mend. */
    private static final Set<Integer> OF_THE_OPERATOR = Set.of(530, 534, 535, 538);

    private static final int LONGEST_RECEIPT = 120;

    private SmtpVerdict() {}

    static AttemptResult accepted(String answer) {
        String line = answer == null ? "" : answer.strip().lines().findFirst().orElse("");
        boolean telling = line.startsWith("250") && line.indexOf('@') < 0 && line.length() <= LONGEST_RECEIPT;
        return new AttemptResult.Sent(telling ? line : "250");
    }

    /** Nothing of the message has left us, so trying later is always safe. */
    static AttemptResult beforeSending(MessagingException e, int code) {
        if (e instanceof MailConnectException) return new AttemptResult.Again("The mail server cannot be reached.");
        return new AttemptResult.Again(
                code >= 400
                        ? "The mail server answered " + code + " to our greeting."
                        : "No session with the mail server came about.");
    }

    /** The server has not got the message. */
    static AttemptResult beforeTheDot(MessagingException e) {
        OptionalInt code = code(e);
        if (code.isEmpty()) return new AttemptResult.Again("The connection to the mail server broke before the end.");
        return answered(code.getAsInt());
    }

    /** The server may have got the message. */
    static AttemptResult afterTheDot(MessagingException e) {
        OptionalInt code = code(e);
        if (code.isEmpty() || code.getAsInt() < 400)
            return new AttemptResult.Unknown("The mail server got the message, and its answer was lost.");
        return answered(code.getAsInt());
    }

    private static AttemptResult answered(int code) {
        if (OF_THE_OPERATOR.contains(code))
            return new AttemptResult.Again("The mail server wants us to authenticate: " + code + ".");
        return code >= 500
                ? new AttemptResult.Refused("The mail server refused the message: " + code + ".")
                : new AttemptResult.Again("The mail server asks to try later: " + code + ".");
    }

    private static OptionalInt code(MessagingException e) {
        for (Exception at = e; at instanceof MessagingException failed; at = failed.getNextException()) {
            int code = switch (at) {
                case SMTPAddressFailedException address -> address.getReturnCode();
                case SMTPSenderFailedException sender -> sender.getReturnCode();
                case SMTPSendFailedException send -> send.getReturnCode();
                default -> -1;
            };
            if (code >= 200) return OptionalInt.of(code);
        }
        return OptionalInt.empty();
    }
}
