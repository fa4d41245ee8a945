package io.scribehook.http.egress;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/** A block of IP addresses in CIDR notation; a single address is a block of one. */
public record AddressRange(InetAddress network, int prefix) {
    /**
     * Reads {@code 10.0.0.0/8}, {@code fd00::/8} or a single address.
     *
     * @throws IllegalArgumentException when the text is anything else; host names are never looked up
     */
    public static AddressRange of(String text) {
        int slash = text.indexOf('/');
        String address = slash < 0 ? text : text.substring(0, slash);
        if (!address.matches("[0-9]+(\\.[0-9]+){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*")) throw notARange(text, null);
        try {
            InetAddress network = InetAddress.getByName(address);
            int bits = network.getAddress().length * 8;
            int prefix = slash < 0 ? bits : Integer.parseInt(text.substring(slash + 1));
            if (prefix < 0 || prefix > bits) throw notARange(text, null);
            return new AddressRange(network, prefix);
        } catch (UnknownHostException | NumberFormatException e) {
            throw notARange(text, e);
        }
    }

    /** Whether the address is in it. */
    public boolean contains(InetAddress address) {
        byte[] ours = network.getAddress();
        byte[] theirs = address.getAddress();
        if (ours.length != theirs.length) return false;
        for (int bit = 0; bit < prefix; bit++) {
            int mask = 0x80 >> (bit % 8);
            if ((ours[bit / 8] & mask) != (theirs[bit / 8] & mask)) return false;
        }
        return true;
    }

    private static IllegalArgumentException notARange(String text, @Nullable Throwable cause) {
        return new IllegalArgumentException("not an address range: \"" + text + "\"", cause);
    }
}
