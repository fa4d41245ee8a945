package io.scribehook.notify.email;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail as it is frozen. Attachments are named only: they are rendered from the transcript when it is sent.
 *
 * @param attach extensions of files
 * @param revision of the transcript, null when there is none
 * @param template name, locale and version of the template, for people
 */
record EmailRequest(
        String to,
        String subject,
        String text,
        @Nullable String html,
        List<String> attach,
        @Nullable Integer revision,
        String template) {
    @Override
    public String toString() {
        return "EmailRequest[" + template + "]";
    }
}
