package io.scribehook.http.egress;

import io.scribehook.domain.callback.Body;
import io.scribehook.domain.outgoing.Call;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What the tests of this package call with. */
final class Calls {
    private Calls() {}

    static ApacheEgress egress(String... allow) {
        return egress(InetAddress::getAllByName, allow);
    }

    static ApacheEgress egress(NameLookup names, String... allow) {
        return new ApacheEgress(new EgressSettings(List.of(allow), Duration.ofSeconds(5), 16), names);
    }

    static Call get(String url, Call.Trust trust) {
        return new Call("GET", URI.create(url), Map.of(), null, trust, Duration.ofSeconds(10), 1_000);
    }

    static Call post(String url, String body) {
        return new Call(
                "POST",
                URI.create(url),
                Map.of("content-type", "text/plain"),
                Body.of(body.getBytes(StandardCharsets.UTF_8)),
                Call.Trust.OPERATOR,
                Duration.ofSeconds(10),
                1_000);
    }

    static Call within(Duration timeout, Call call) {
        return new Call(
                call.method(), call.url(), call.headers(), call.body(), call.trust(), timeout, call.maxReplyBytes());
    }

    static String text(Body body) {
        try (var in = body.open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
