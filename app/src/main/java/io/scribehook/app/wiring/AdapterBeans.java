package io.scribehook.app.wiring;

import io.micronaut.context.annotation.Factory;
import io.scribehook.domain.callback.CallbackDialect;
import io.scribehook.domain.followup.Channels;
import io.scribehook.domain.followup.FollowUpChannel;
import io.scribehook.domain.provider.Providers;
import io.scribehook.domain.provider.Transcriber;
import jakarta.inject.Singleton;
import java.util.List;

/** The adapters that were found, as the domain wants them. */
@Factory
final class AdapterBeans {
    @Singleton
    Channels channels(List<FollowUpChannel> channels) {
        return new Channels(channels);
    }

    @Singleton
    Providers providers(List<CallbackDialect> dialects, List<Transcriber> transcribers) {
        return new Providers(dialects, transcribers);
    }
}
