package io.scribehook.notify.sms;

import com.twilio.constant.EnumConstants.ContentType;
import com.twilio.http.HttpClient;
import com.twilio.http.Request;
import com.twilio.http.Response;
import io.scribehook.domain.callback.Body;
import io.scribehook.domain.outgoing.Call;
import io.scribehook.domain.outgoing.Egress;
import io.scribehook.domain.outgoing.Reply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.hc.core5.http.Header;
import org.jspecify.annotations.Nullable;

/**
 * Twilio's library over our own way out. Made for one call: it sends what it is given once, whatever is answered, where
 * the library's own client sends a message up to six times (twilio-java 13.0.1, measured).
 */
final class EgressTwilioClient extends HttpClient {
    private static final int MOST_REPLY_BYTES = 1 << 20;

    private final Egress egress;
    private final URI baseUrl;
    private final Duration timeout;
    private @Nullable Reply reply;

    EgressTwilioClient(Egress egress, URI baseUrl, Duration timeout) {
        this.egress = egress;
        this.baseUrl = baseUrl;
        this.timeout = timeout;
    }

    /** What the call came to. */
    Reply reply() {
        return reply == null ? new Reply.Unreached("Nothing was sent.") : reply;
    }

    @Override
    public Response reliableRequest(Request request) {
        return makeRequest(request);
    }

    @Override
    public Response reliableRequest(Request request, int[] retryCodes, int retries, long delayMillis) {
        return makeRequest(request);
    }

    @Override
    public Response makeRequest(Request request) {
        Map<String, String> headers = new HashMap<>();
        headers.put("authorization", request.getAuthString());
        headers.put("accept", "application/json");
        String form = request.encodeFormBody();
        boolean withBody = !form.isEmpty();
        if (withBody) headers.put("content-type", ContentType.FORM_URLENCODED.getValue());
        reply = egress.send(new Call(
                request.getMethod().name(),
                destination(request),
                headers,
                withBody ? Body.of(form.getBytes(StandardCharsets.UTF_8)) : null,
                Call.Trust.OPERATOR,
                timeout,
                MOST_REPLY_BYTES));
        if (!(reply instanceof Reply.Answered answered)) throw new NoAnswer();
        try (var body = answered.body().open()) {
            return new Response(
                    new String(body.readAllBytes(), StandardCharsets.UTF_8), answered.status(), new Header[0]);
        } catch (IOException e) {
            throw new UncheckedIOException("an answer that is at hand cannot be read", e);
        }
    }

    private URI destination(Request request) {
        String base = baseUrl.toString();
        String root = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
        return URI.create(root + request.constructURL().getFile());
    }

    /** Ends the library's work on a call that got no answer; {@link #reply} says why. */
    static final class NoAnswer extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
