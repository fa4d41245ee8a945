package io.scribehook.http.egress;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses a user may name. A list of our own from the IANA special-purpose registries, because the predicates
 * of {@link InetAddress} miss shared, benchmarking, reserved, unique-local and translated addresses. An IPv4-mapped
 * IPv6 address never gets here: {@link InetAddress} turns it into the IPv4 address that it is. Whatever carries an IPv4
 * address inside (NAT64, 6to4, Teredo, IPv4-compatible) is closed as a whole, since the translator decides where it
 * leads.
 */
final class PublicAddresses {
    private static final List<AddressRange> SPECIAL = Stream.of(
                    "0.0.0.0/8", // this network
                    "10.0.0.0/8", // private
                    "100.64.0.0/10", // shared by carriers
                    "127.0.0.0/8", // loopback
                    "168.63.129.16/32", // the host's own service in one large cloud, though formally public
                    "169.254.0.0/16", // link-local, cloud metadata among it
                    "172.16.0.0/12", // private
                    "192.0.0.0/24", // protocol assignments
                    "192.0.2.0/24", // documentation
                    "192.88.99.0/24", // 6to4 relays
                    "192.168.0.0/16", // private
                    "198.18.0.0/15", // benchmarks
                    "198.51.100.0/24", // documentation
                    "203.0.113.0/24", // documentation
                    "224.0.0.0/4", // multicast
                    "240.0.0.0/4", // reserved, broadcast among it
                    "::/96", // unspecified, loopback, IPv4-compatible
                    "::ffff:0:0:0/96", // IPv4-translated
                    "64:ff9b::/96", // NAT64
                    "64:ff9b:1::/48", // NAT64, local use
                    "100::/64", // discard only
                    "2001::/23", // protocol assignments, Teredo among them
                    "2001:db8::/32", // documentation
                    "2002::/16", // 6to4
                    "3fff::/20", // documentation
                    "5f00::/16", // segment routing
                    "fc00::/7", // unique local
                    "fe80::/10", // link-local
                    "fec0::/10", // site-local
                    "ff00::/8") // multicast
            .map(AddressRange::of)
            .toList();

    private final List<AddressRange> allowed;

    /** What {@code allowed} contains is as good as public. */
    PublicAddresses(List<AddressRange> allowed) {
        this.allowed = List.copyOf(allowed);
    }

    boolean contain(InetAddress address) {
        return allowed.stream().anyMatch(range -> range.contains(address))
                || SPECIAL.stream().noneMatch(range -> range.contains(address));
    }
}
