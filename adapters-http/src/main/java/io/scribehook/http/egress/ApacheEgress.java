package io.scribehook.http.egress;

import io.scribehook.domain.outgoing.Call;
import io.scribehook.domain.outgoing.Egress;
import io.scribehook.domain.outgoing.Reply;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.io.CloseMode;

/**
 * {@link Egress} on Apache HttpClient, with one client for each kind of trust, so that no connection to a destination
 * of one kind ever serves the other. Its {@code DnsResolver} is asked for address literals too, which is what makes the
 * guard complete.
 */
@Singleton
final class ApacheEgress implements Egress {
    private final CloseableHttpClient forOperators;
    private final CloseableHttpClient forUsers;

    ApacheEgress(EgressSettings settings, NameLookup names) {
        forOperators = PlainClient.of(settings, new GuardedNames(names, _ -> true));
        forUsers = PlainClient.of(settings, new GuardedNames(names, new PublicAddresses(settings.allowed())::contain));
    }

    @Override
    public Reply send(Call call) {
        var fault = Outgoing.fault(call);
        if (fault.isPresent()) return new Reply.Forbidden(fault.get());
        var client = switch (call.trust()) {
            case OPERATOR -> forOperators;
            case USER -> forUsers;
        };
        return new Exchange(client, call, Outgoing.request(call)).run();
    }

    @PreDestroy
    void close() {
        forOperators.close(CloseMode.IMMEDIATE);
        forUsers.close(CloseMode.IMMEDIATE);
    }
}
