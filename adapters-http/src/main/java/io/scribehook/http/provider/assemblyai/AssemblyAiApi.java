package io.scribehook.http.provider.assemblyai;

import io.scribehook.domain.callback.Body;
import io.scribehook.domain.outgoing.Call;
import io.scribehook.domain.outgoing.Egress;
import io.scribehook.domain.outgoing.Reply;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Calls AssemblyAI's API; the key is the whole of {@code Authorization}, without a scheme. */
@Singleton
final class AssemblyAiApi {
    private static final int LONGEST_ANSWER = 64 * 1024 * 1024;

    private final AssemblyAiSettings settings;
    private final Egress egress;

    AssemblyAiApi(AssemblyAiSettings settings, Egress egress) {
        this.settings = settings;
        this.egress = egress;
    }

    /** Whether there is a key to call with. */
    boolean usable() {
        return settings.apiKey() != null;
    }

    /** How long a submission or a question may take. */
    Duration timeout() {
        return settings.timeout();
    }

    Reply get(String path) {
        return call("GET", path, Map.of("authorization", key()), null, settings.timeout());
    }

    Reply delete(String path) {
        return call("DELETE", path, Map.of("authorization", key()), null, settings.timeout());
    }

    Reply post(String path, String contentType, Body body, Duration timeout) {
        return call("POST", path, Map.of("authorization", key(), "content-type", contentType), body, timeout);
    }

    private Reply call(String method, String path, Map<String, String> headers, @Nullable Body body, Duration timeout) {
        URI url = URI.create(settings.baseUrl().toString().replaceFirst("/+$", "") + path);
        return egress.send(new Call(method, url, headers, body, Call.Trust.OPERATOR, timeout, LONGEST_ANSWER));
    }

    private String key() {
        return settings.apiKey() == null ? "" : settings.apiKey();
    }
}
