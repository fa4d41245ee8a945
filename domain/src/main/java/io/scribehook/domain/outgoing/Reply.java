package io.scribehook.domain.outgoing;

import io.scribehook.domain.callback.Body;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a call came to. Reasons are one sentence without the URL's path, query or user information. */
public sealed interface Reply {
    /** An answer came. Header names are in lower case, and of a repeated header the first value is kept. */
    record Answered(int status, Map<String, String> headers, Body body) implements Reply {
        public Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
        }

        public boolean successful() {
            return status >= 200 && status < 300;
        }

        /**
         * When the other side wants to hear from us again, at the earliest: its {@code Retry-After} (RFC 9110 section
         * 10.2.3), seconds or a date, believed for up to a day. Null when it does not say, or nothing that makes sense.
         */
        public @Nullable Instant retryAfter(Instant now) {
            String value = header("retry-after").map(String::strip).orElse("");
            try {
                Instant then = value.matches("[0-9]{1,9}")
                        ? now.plusSeconds(Long.parseLong(value))
                        : ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                                .toInstant();
                Instant latest = now.plus(Duration.ofDays(1));
                return then.isBefore(now) ? null : then.isAfter(latest) ? latest : then;
            } catch (DateTimeException _) {
                return null;
            }
        }

        @Override
        public String toString() {
            return "Answered[" + status + ", " + body.length() + " bytes]";
        }
    }

    /** We did not call: the destination is not allowed. */
    record Forbidden(String reason) implements Reply {}

    /** The other side certainly did not get the request: no connection. */
    record Unreached(String reason) implements Reply {}

    /** The request may have reached the other side; no proper answer came. */
    record Lost(String reason) implements Reply {}
}
