package io.scribehook.app.command;

import io.scribehook.domain.provider.CallbackUrls;
import io.scribehook.domain.provider.Providers;
import io.scribehook.domain.provider.Way;
import jakarta.inject.Singleton;

/** Says on the terminal how the results of each provider will come, and why so. */
@Singleton
final class AnnounceWays {
    private final Providers providers;
    private final CallbackUrls urls;

    AnnounceWays(Providers providers, CallbackUrls urls) {
        this.providers = providers;
        this.urls = urls;
    }

    void say() {
        System.out.println("Providers:");
        for (Way way : Way.of(providers, urls)) System.out.println("    " + line(way));
    }

    static String line(Way way) {
        String said = switch (way.manner()) {
            case NOT_READY -> "not ready";
            case CALLBACK -> "calls back";
            case ASKED -> "is asked for its results";
            case ANSWER -> "answers with its results";
        };
        return way.provider() + " " + said + (way.why().isEmpty() ? "" : ": " + way.why());
    }
}
