package io.scribehook.http.intake;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpRequestWrapper;
import io.micronaut.http.MutableHttpRequest;
import io.scribehook.domain.callback.Address;
import io.scribehook.domain.callback.CallbackEvent;
import io.scribehook.domain.callback.EventId;
import io.scribehook.domain.callback.Proof;
import io.scribehook.domain.job.ProviderName;
import io.scribehook.domain.outcome.Origin;
import io.scribehook.domain.source.SourceName;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.TreeMap;

/** A request whose proof is pending, made again from the event that it became: with every header and its sender. */
final class PendingRequest extends HttpRequestWrapper<Object> {
    private static final ProviderName NOT_KNOWN_YET = new ProviderName("pending");
    /** No header can have this name. */
    private static final String SENDER = ":sender";
    /** No value of a header can have this. */
    private static final String BETWEEN = "\n";

    private final InetSocketAddress sender;

    private PendingRequest(HttpRequest<Object> request, InetSocketAddress sender) {
        super(request);
        this.sender = sender;
    }

    static CallbackEvent event(EventId id, SourceName source, HttpRequest<?> request, long length, Instant at) {
        var headers = new TreeMap<String, String>();
        request.getHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(BETWEEN, values)));
        var sender = request.getRemoteAddress().getAddress();
        if (sender != null) headers.put(SENDER, sender.getHostAddress());
        return new CallbackEvent(
                id,
                new Address.ToSource(source),
                NOT_KNOWN_YET,
                Origin.CALLBACK,
                request.getMethodName(),
                RawQuery.of(request).value(),
                headers,
                length,
                Proof.PENDING,
                at);
    }

    static PendingRequest of(CallbackEvent event) {
        URI uri = URI.create(event.query().isEmpty() ? "/" : "/?" + event.query());
        MutableHttpRequest<Object> request = HttpRequest.create(HttpMethod.parse(event.method()), uri.toString());
        event.headers().forEach((name, values) -> {
            if (!name.equals(SENDER)) for (String value : values.split(BETWEEN, -1)) request.header(name, value);
        });
        String sender = event.headers().get(SENDER);
        return new PendingRequest(
                request,
                sender == null ? InetSocketAddress.createUnresolved("unknown", 0) : new InetSocketAddress(sender, 0));
    }

    @Override
    public InetSocketAddress getRemoteAddress() {
        return sender;
    }
}
