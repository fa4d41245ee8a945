package io.scribehook.http.egress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressesTest {
    private final PublicAddresses open = new PublicAddresses(List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.1.2.3",
                "10.0.0.1",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.1",
                "2130706433",
                "168.63.129.16",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.7",
                "203.0.113.9",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::127.0.0.1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::ffff:0:7f00:1",
                "64:ff9b::7f00:1",
                "64:ff9b:1::1",
                "100::1",
                "2001::4136:e378:8000:63bf",
                "2001:db8::1",
                "2002:7f00:1::",
                "fc00::1",
                "fd00:ec2::254",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void a_special_address_is_not_public(String address) throws Exception {
        assertThat(open.contain(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "172.15.255.255",
                "172.32.0.0", "192.0.1.0", "198.17.255.255", "198.20.0.0", "223.255.255.255", "::ffff:8.8.8.8",
                "2001:4860:4860::8888", "2606:4700::1111", "2a00::1"
            })
    void its_neighbours_are(String address) throws Exception {
        assertThat(open.contain(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void what_the_operator_allows_is_as_good_as_public_and_nothing_beside_it() throws Exception {
        var some = new PublicAddresses(List.of(AddressRange.of("10.1.0.0/16"), AddressRange.of("fd00::5")));

        assertThat(some.contain(InetAddress.getByName("10.1.255.255"))).isTrue();
        assertThat(some.contain(InetAddress.getByName("fd00::5"))).isTrue();
        assertThat(some.contain(InetAddress.getByName("10.2.0.0"))).isFalse();
        assertThat(some.contain(InetAddress.getByName("fd00::6"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "example.com", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/x", "10.0.0", "fd00::/129", "cafe"})
    void a_range_that_is_none_is_refused(String text) {
        assertThatThrownBy(() -> AddressRange.of(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
