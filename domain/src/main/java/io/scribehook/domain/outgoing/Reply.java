package io.scribehook.domain.outgoing;

import io.scribehook.domain.callback.Body;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

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
