package io.scribehook.notify.email;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** One bare address, {@code local@domain} in ASCII: no name, no list, nothing that could start another header. */
record Recipient(String address) {
    private static final int LONGEST = 254;

    static Optional<Recipient> of(String text) {
        if (text.length() > LONGEST || !StandardCharsets.US_ASCII.newEncoder().canEncode(text)) return Optional.empty();
        if (text.chars().anyMatch(c -> c <= ' ' || c == 0x7f)) return Optional.empty();
        try {
            String address = new InternetAddress(text, true).getAddress();
            return text.equals(address) && text.lastIndexOf('@') > 0
                    ? Optional.of(new Recipient(address))
                    : Optional.empty();
        } catch (AddressException _) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "Recipient[]";
    }
}
