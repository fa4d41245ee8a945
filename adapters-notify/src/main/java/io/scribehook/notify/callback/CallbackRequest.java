package io.scribehook.notify.callback;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A callback as it is frozen, without credentials; its body is made of the transcript and the translations that it names.
 *
 * @param subject the job, or the event that brought a message
 * @param revision of the transcript, null when there is none
 * @param headers none that is a credential
 * @param event whose raw body is sent, null for our own
 * @param translations the follow-ups that made the translations to send
 */
record CallbackRequest(
        String url,
        String method,
        Map<String, String> headers,
        String subject,
        @Nullable Integer revision,
        @Nullable String event,
        List<String> translations) {
    @Override
    public String toString() {
        return "CallbackRequest[" + subject + "]";
    }
}
