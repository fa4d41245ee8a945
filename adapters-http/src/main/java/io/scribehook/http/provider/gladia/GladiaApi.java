package io.scribehook.http.provider.gladia;

import io.scribehook.domain.callback.Body;
import io.scribehook.domain.outgoing.Call;
import io.scribehook.domain.outgoing.Egress;
import io.scribehook.domain.outgoing.Reply;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Calls Gladia's API; the key goes into {@code x-gladia-key}, which is the only way there is. */
@Singleton
final class GladiaApi {
    private static final int LONGEST_ANSWER = 64 * 1024 * 1024;

    private final GladiaSettings settings;
    private final Egress egress;

    GladiaApi(GladiaSettings settings, Egress egress) {
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

    Reply get(String pathAndQuery) {
        return call("GET", pathAndQuery, Map.of("x-gladia-key", key()), null, settings.timeout());
    }

    Reply delete(String path) {
        return call("DELETE", path, Map.of("x-gladia-key", key()), null, settings.timeout());
    }

    Reply post(String path, String contentType, Body body, Duration timeout) {
        return call("POST", path, Map.of("x-gladia-key", key(), "content-type", contentType), body, timeout);
    }

    private Reply call(
            String method, String pathAndQuery, Map<String, String> headers, @Nullable Body body, Duration timeout) {
        URI url = URI.create(settings.baseUrl().toString().replaceFirst("/+$", "") + pathAndQuery);
        return egress.send(new Call(method, url, headers, body, Call.Trust.OPERATOR, timeout, LONGEST_ANSWER));
    }

    private String key() {
        return settings.apiKey() == null ? "" : settings.apiKey();
    }
}
