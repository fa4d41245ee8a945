package com.example.speechmatics;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.scribehook.domain.callback.Body;
import io.scribehook.domain.callback.CallbackDialect;
import io.scribehook.domain.callback.CallbackEvent;
import io.scribehook.domain.callback.Meaning;
import io.scribehook.domain.job.ProviderJobId;
import io.scribehook.domain.job.ProviderName;
import jakarta.inject.Singleton;
import java.io.CharConversionException;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How Speechmatics calls back: {@code ?id=...&status=...} is added to the URL, and the body is the transcript, since that
 * is the one item that is asked for; after a failure there is nothing of use in it, so that the reason is fetched. Source:
 * {@code NotificationConfig} of its OpenAPI description (batch, version 2), and its page on notifications. It repeats on
 * any status but 2xx, so that the usual acknowledgement is right.
 */
@Singleton
public final class SpeechmaticsDialect implements CallbackDialect {
    static final ProviderName SPEECHMATICS = new ProviderName("speechmatics");

    @Override
    public ProviderName provider() {
        return SPEECHMATICS;
    }

    @Override
    public Meaning read(CallbackEvent event, Body body) throws IOException {
        String status = parameter(event, "status");
        if (status != null && !status.equals("success")) return new Meaning.ThinNotice(id(event), status);
        try {
            Meaning read = SpeechmaticsBody.read(body).meaning();
            return read instanceof Meaning.Unrecognised && status != null
                    ? new Meaning.ThinNotice(id(event), status)
                    : read;
        } catch (JsonProcessingException | CharConversionException _) {
            return new Meaning.Unrecognised("the body is not JSON");
        }
    }

    private static @Nullable ProviderJobId id(CallbackEvent event) {
        return SpeechmaticsBody.id(parameter(event, "id"));
    }

    /** Ids and statuses are letters, digits, dashes and underscores: nothing to decode. */
    private static @Nullable String parameter(CallbackEvent event, String name) {
        Matcher found = Pattern.compile("(?:^|&)" + name + "=([\\w-]+)(?:&|$)").matcher(event.query());
        return found.find() ? found.group(1) : null;
    }
}
