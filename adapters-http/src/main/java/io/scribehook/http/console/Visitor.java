package io.scribehook.http.console;

import io.scribehook.domain.access.ApiKey;
import io.scribehook.domain.access.Scope;
import io.scribehook.http.access.Caller;
import io.scribehook.http.problem.ProblemType;
import io.scribehook.http.problem.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who is signed in.
 *
 * @param csrf what every form of this session carries, and no other site can know
 */
record Visitor(ApiKey key, String csrf) {
    static final String ATTRIBUTE = "scribehook.visitor";

    boolean operates() {
        return key.allows(Scope.OPERATE);
    }

    Caller caller() {
        return Caller.of(key);
    }

    /** The form, if one of our pages sent it. */
    Map<String, String> checked(@Nullable Map<String, String> form) {
        String sent = form == null ? "" : form.getOrDefault("csrf", "");
        if (form == null || !MessageDigest.isEqual(bytes(sent), bytes(csrf)))
            throw Refusal.of(ProblemType.FORBIDDEN, "The form is not of this session. Go back, reload and try again.");
        return form;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "Visitor[" + key.prefix() + "]";
    }
}
