package io.scribehook.http.intake;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Gives up on requests that come too slowly, however steadily: who sends a byte now and then would keep its connection
 * for ever, since the server's own time-out begins anew with each.
 */
@Singleton
final class SlowSenders implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {
    private final IntakeConfiguration limits;
    private final Knocks knocks;

    SlowSenders(IntakeConfiguration limits, Knocks knocks) {
        this.limits = limits;
        this.knocks = knocks;
    }

    @Override
    public NettyServerCustomizer.Registry onCreated(BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
        event.getBean().register(new BehindTheCodec("slow-senders", () -> new Pace(limits.pace(), knocks)));
        return event.getBean();
    }

    /** The body did not come in its time. */
    static final class TooSlow extends IOException {
        private static final long serialVersionUID = 1;

        TooSlow() {
            super("the body comes too slowly");
        }

        /** Whether that is why something failed. */
        static boolean isCauseOf(Throwable failure) {
            for (@Nullable Throwable it = failure; it != null; it = it.getCause())
                if (it instanceof TooSlow) return true;
            return false;
        }
    }
}
