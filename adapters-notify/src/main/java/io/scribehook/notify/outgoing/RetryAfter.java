package io.scribehook.notify.outgoing;

import io.scribehook.domain.outgoing.Reply;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** The header {@code Retry-After} (RFC 9110 section 10.2.3): seconds, or an HTTP date. */
public final class RetryAfter {
    private static final int MOST_DIGITS = 9;

    private RetryAfter() {}

    /** Not before when the other side wants to hear from us; null when it does not say, or nothing readable. */
    public static @Nullable Instant of(Reply.Answered answer, Instant now) {
        String value = answer.header("retry-after").orElse("").strip();
        if (value.matches("\\d{1," + MOST_DIGITS + "}")) return now.plus(Duration.ofSeconds(Long.parseLong(value)));
        try {
            return value.isEmpty()
                    ? null
                    : ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant();
        } catch (DateTimeException _) {
            return null;
        }
    }
}
