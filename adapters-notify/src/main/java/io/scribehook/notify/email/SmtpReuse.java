package io.scribehook.notify.email;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How connections to the mail server are kept.
 *
 * @param connections the most at once, over all messages
 * @param idle how long one is kept that nobody uses; 0 for one connection for each message
 * @param messages how many go over one before it is closed: servers have limits of their own
 */
@ConfigurationProperties("scribehook.channels.email.reuse")
record SmtpReuse(
        @Bindable(defaultValue = "4") int connections,
        @Bindable(defaultValue = "20s") Duration idle,
        @Bindable(defaultValue = "100") int messages) {
    SmtpReuse {
        if (connections < 1)
            throw new IllegalArgumentException("scribehook.channels.email.reuse.connections is at least 1");
    }
}
