package io.scribehook.http.provider;

import io.scribehook.domain.outgoing.Reply;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** The {@code Retry-After} header (RFC 9110 section 10.2.3): seconds or a date, believed for up to a day. */
final class RetryAfter {
    private static final Duration LONGEST = Duration.ofDays(1);

    private RetryAfter() {}

    /** When to try again at the earliest; null when the answer does not say, or says nothing that makes sense. */
    static @Nullable Instant in(Reply.Answered answer, Instant now) {
        String value = answer.header("retry-after").map(String::strip).orElse("");
        try {
            Instant then = value.matches("[0-9]{1,9}")
                    ? now.plusSeconds(Long.parseLong(value))
                    : ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant();
            Instant latest = now.plus(LONGEST);
            return then.isBefore(now) ? null : then.isAfter(latest) ? latest : then;
        } catch (DateTimeException _) {
            return null;
        }
    }
}
