package io.scribehook.notify.email;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How e-mail is sent.
 *
 * @param host of the mail server that relays for us
 * @param port 587 for STARTTLS, 465 for TLS and 25 without, unless said otherwise
 * @param from the sender, an address or {@code Name <address>}
 * @param messageIdDomain what stands behind the @ of every Message-ID; the sender's domain unless said otherwise
 * @param locale in which templates are rendered when a follow-up does not say
 */
@ConfigurationProperties("scribehook.channels.email")
record EmailConfiguration(
        @Bindable(defaultValue = "SMTP") Transport transport,
        @Nullable String host,
        @Nullable Integer port,
        @Nullable String user,
        @Nullable String password,
        @Nullable String from,
        @Bindable(defaultValue = "STARTTLS") Security security,
        @Nullable String messageIdDomain,
        @Bindable(defaultValue = "en") String locale,
        @Bindable(defaultValue = "10s") Duration connectTimeout,
        @Bindable(defaultValue = "30s") Duration readTimeout,
        @Bindable(defaultValue = "30s") Duration writeTimeout) {
    enum Transport {
        SMTP,
        OUTBOX
    }

    enum Security {
        /** Plain at first, then TLS; a server that does not offer it gets nothing. */
        STARTTLS(587),
        /** TLS from the first byte. */
        TLS(465),
        /** No TLS at all: for a server on the same machine. */
        NONE(25);

        private final int usualPort;

        Security(int usualPort) {
            this.usualPort = usualPort;
        }
    }

    int effectivePort() {
        return port == null ? security.usualPort : port;
    }

    @Override
    public String toString() {
        return "EmailConfiguration[" + transport + ", " + host + "]";
    }
}
