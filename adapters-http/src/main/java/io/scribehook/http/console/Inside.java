package io.scribehook.http.console;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Where somebody wants to go on: only ever a page of the console, whatever somebody else's link or form says. */
final class Inside {
    private Inside() {}

    static URI of(@Nullable String wanted, String otherwise) {
        boolean ours =
                wanted != null && wanted.matches("/console(/[A-Za-z0-9/._-]*)?(\\?[!-~]*)?") && !wanted.contains("//");
        return URI.create(ours ? wanted : otherwise);
    }
}
