package io.scribehook.http.capability;

import io.scribehook.domain.checkup.SelfCheck;
import io.scribehook.domain.outgoing.Call;
import io.scribehook.domain.outgoing.Egress;
import io.scribehook.domain.outgoing.Reply;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** Whether the URL by which providers are to reach us leads to a service that lives. */
@Singleton
final class PublicUrlCheck implements SelfCheck {
    /** developers.deepgram.com, callback: other ports are refused. -1 is the usual port of the scheme. */
    private static final Set<Integer> PORTS_OF_DEEPGRAM = Set.of(-1, 80, 443, 8080, 8443);

    private static final String KEY = "scribehook.public-url";

    private final CapabilitySettings settings;
    private final Egress egress;

    PublicUrlCheck(CapabilitySettings settings, Egress egress) {
        this.settings = settings;
        this.egress = egress;
    }

    @Override
    public String subject() {
        return "public URL";
    }

    @Override
    public Finding look() {
        URI url = settings.publicUrl();
        if (url == null) return new Finding.Off(KEY + " is not set: only providers inside can call back.");
        var call = new Call(
                "GET",
                URI.create(url.toString().replaceAll("/+$", "") + "/health/live"),
                Map.of(),
                null,
                Call.Trust.OPERATOR,
                Duration.ofSeconds(20),
                1 << 16);
        return switch (egress.send(call)) {
            case Reply.Answered answered -> answered(url, answered.status());
            case Reply.Forbidden(String reason) -> unreached(reason);
            case Reply.Unreached(String reason) -> unreached(reason);
            case Reply.Lost(String reason) -> unreached(reason);
        };
    }

    private static Finding answered(URI url, int status) {
        if (status != 200)
            return new Finding.Wrong(
                    "It answers with " + status + " where /health/live should answer with 200.",
                    "See " + KEY + ", and where the proxy in front leads.");
        String port = PORTS_OF_DEEPGRAM.contains(url.getPort())
                ? ""
                : " But Deepgram calls ports 80, 443, 8080 and 8443 only.";
        String plain = "https".equals(url.getScheme()) ? "" : " But it is not https: anybody on the way can read.";
        return new Finding.Fine("It leads to a service that lives." + port + plain);
    }

    private static Finding unreached(String reason) {
        return new Finding.Wrong(
                "Nothing answers there, from here: " + reason,
                "Is the service running? See " + KEY + ", the DNS, the proxy; some routers do not lead back inside.");
    }
}
