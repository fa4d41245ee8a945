package io.scribehook.http.provider.json;

import io.scribehook.domain.job.Failure;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** An error that a provider reports, while it is read: a code and a sentence, under whatever names. For one thread. */
public final class Complaint {
    private static final int LONGEST_CODE = 100;

    private @Nullable String code;
    private @Nullable String message;

    /** Takes the value here as the code, unless there is one already. */
    public void code(JsonWalk walk) throws IOException {
        String here = walk.text();
        if (code == null && here != null && !here.isBlank()) code = here;
    }

    /** Takes the value here as the sentence, unless there is one already. */
    public void message(JsonWalk walk) throws IOException {
        message(walk.text());
    }

    /** Takes this as the sentence, unless there is one already. */
    public void message(@Nullable String here) {
        if (message == null && here != null && !here.isBlank()) message = here;
    }

    /** Whether anything was reported. */
    public boolean made() {
        return code != null || message != null;
    }

    /** As a failure; {@code otherwise} stands in for a code that is missing. */
    public Failure failure(String otherwise) {
        String known = code == null ? otherwise : code;
        return new Failure(
                known.length() > LONGEST_CODE ? known.substring(0, LONGEST_CODE) : known,
                message == null ? "the provider gave no reason" : message);
    }
}
