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
    private final Clients forOperators;
    private final Clients forUsers;

    /**
     * On a kept connection, a peer that closes it just then looks the same as one that took the request: so what must
     * not be sent twice has a connection of its own.
     */
    private record Clients(CloseableHttpClient keeping, CloseableHttpClient fresh) {
        static Clients of(EgressSettings settings, GuardedNames names) {
            return new Clients(PlainClient.keeping(settings, names), PlainClient.fresh(settings, names));
        }

        void close() {
            keeping.close(CloseMode.IMMEDIATE);
            fresh.close(CloseMode.IMMEDIATE);
        }
    }

    ApacheEgress(EgressSettings settings, NameLookup names) {
        forOperators = Clients.of(settings, new GuardedNames(names, _ -> true));
        forUsers = Clients.of(settings, new GuardedNames(names, new PublicAddresses(settings.allowed())::contain));
    }

    @Override
    public Reply send(Call call) {
        var fault = Outgoing.fault(call);
        if (fault.isPresent()) return new Reply.Forbidden(fault.get());
        var clients = switch (call.trust()) {
            case OPERATOR -> forOperators;
            case USER -> forUsers;
        };
        if (!call.repeatable()) return new Exchange(clients.fresh(), call, Outgoing.request(call)).run();
        var first = new Exchange(clients.keeping(), call, Outgoing.request(call));
        Reply reply = first.run();
        return first.foundClosed() ? new Exchange(clients.fresh(), call, Outgoing.request(call)).run() : reply;
    }

    @PreDestroy
    void close() {
        forOperators.close();
        forUsers.close();
    }
}
