package io.scribehook.http.egress;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.function.Predicate;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Gives the connection only addresses that may be called. The client connects to exactly what is returned here, for
 * names and for address literals, and asks once for each call: there is no second lookup that could say something else.
 */
final class GuardedNames implements DnsResolver {
    private final NameLookup names;
    private final Predicate<InetAddress> open;

    GuardedNames(NameLookup names, Predicate<InetAddress> open) {
        this.names = names;
        this.open = open;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = names.of(host);
        for (InetAddress address : addresses) if (!open.test(address)) throw new ClosedAddress(host);
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /** The host has an address that may not be called. */
    static final class ClosedAddress extends UnknownHostException {
        private static final long serialVersionUID = 1;

        ClosedAddress(String host) {
            super(host);
        }
    }
}
