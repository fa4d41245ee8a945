package io.scribehook.http.provider.polled;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.scribehook.domain.callback.Body;
import io.scribehook.domain.job.ProviderJobId;
import io.scribehook.domain.outgoing.Call;
import io.scribehook.domain.outgoing.Egress;
import io.scribehook.domain.outgoing.Reply;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Calls the provider that the configuration describes; only when there is one. */
@Singleton
final class PolledApi {
    private static final int LONGEST_ANSWER = 64 * 1024 * 1024;

    private final PolledProvider polled;
    private final PolledSettings settings;
    private final Egress egress;

    PolledApi(PolledProvider polled, PolledSettings settings, Egress egress) {
        this.polled = polled;
        this.settings = settings;
        this.egress = egress;
    }

    /** How long a submission or a question may take. */
    Duration timeout() {
        return settings.timeout();
    }

    /** How often a result is asked for, null for less and less often. */
    @Nullable
    Duration interval() {
        return settings.interval();
    }

    /** How many bytes of audio at a URL are taken. */
    int downloadLimit() {
        return settings.downloadLimit();
    }

    Reply submit(String contentType, Body body, Duration timeout) {
        var headers = new HashMap<>(polled.headers);
        headers.keySet().removeIf("content-type"::equalsIgnoreCase);
        headers.put("content-type", contentType);
        return call(polled.submit.method(), requireNonNull(polled.submit.url()), headers, body, timeout);
    }

    Reply get(@Nullable String template, ProviderJobId id) {
        return call("GET", url(template, id), polled.headers, null, settings.timeout());
    }

    Reply delete(ProviderJobId id) {
        return call(polled.delete.method(), url(polled.delete.url(), id), polled.headers, null, settings.timeout());
    }

    private static String url(@Nullable String template, ProviderJobId id) {
        return requireNonNull(template)
                .replace("{id}", URLEncoder.encode(id.value(), UTF_8).replace("+", "%20"));
    }

    private Reply call(String method, String url, Map<String, String> headers, @Nullable Body body, Duration timeout) {
        return egress.send(
                new Call(method, URI.create(url), headers, body, Call.Trust.OPERATOR, timeout, LONGEST_ANSWER));
    }
}
