package io.scribehook.persistence.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** TCP ports from {@code first} to {@code last}, both included. */
record PortRange(int first, int last) {

    private static final Pattern TWO_NUMBERS = Pattern.compile("\\s*(\\d{1,5})\\s+(\\d{1,5})\\s*");
    private static final int LOWEST = 10_240;
    private static final int ENOUGH = 1_000;

    /** From where every system in its default settings hands out ports: Linux 32768, macOS and Windows 49152 (IANA). */
    private static final PortRange USUALLY_EPHEMERAL = new PortRange(32_768, 65_535);

    /** The ports that the kernel gives to outgoing connections, and that may therefore be taken at any moment. */
    static PortRange ephemeral() {
        return ephemeral(Path.of("/proc/sys/net/ipv4/ip_local_port_range"));
    }

    static PortRange ephemeral(Path setting) {
        try {
            Matcher numbers = TWO_NUMBERS.matcher(Files.readString(setting));
            return numbers.matches()
                    ? new PortRange(Integer.parseInt(numbers.group(1)), Integer.parseInt(numbers.group(2)))
                    : USUALLY_EPHEMERAL;
        } catch (IOException _) {
            return USUALLY_EPHEMERAL;
        }
    }

    /** Ports outside this range: below it if there is room, else above; a fixed low range if it leaves none. */
    PortRange outside() {
        if (first - LOWEST >= ENOUGH) {
            return new PortRange(LOWEST, first - 1);
        }
        return 65_535 - last >= ENOUGH ? new PortRange(last + 1, 65_535) : new PortRange(LOWEST, 32_767);
    }

    boolean contains(int port) {
        return first <= port && port <= last;
    }

    int random() {
        return ThreadLocalRandom.current().nextInt(first, last + 1);
    }
}
