package io.scribehook.domain.provider;

import io.scribehook.domain.job.ProviderName;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How the result of a provider will come, as things are configured.
 *
 * @param why one sentence for operators: what is missing, or why it does not call back; empty where nothing needs saying
 */
public record Way(ProviderName provider, Manner manner, String why) {
    /** How it comes. */
    public enum Manner {
        /** Nothing can be submitted. */
        NOT_READY,
        /** The provider calls us back. */
        CALLBACK,
        /** We ask until it is there. */
        ASKED,
        /** The provider answers the submission with it. */
        ANSWER
    }

    /** The ways of all providers that jobs can be submitted to, by name. */
    public static List<Way> of(Providers providers, CallbackUrls urls) {
        return providers.transcribers().stream()
                .map(transcriber -> of(transcriber, urls.unreachable(transcriber.provider())))
                .sorted(Comparator.comparing(way -> way.provider().value()))
                .toList();
    }

    private static Way of(Transcriber transcriber, Optional<String> unreachable) {
        ProviderName name = transcriber.provider();
        List<String> missing = transcriber.missing();
        if (!missing.isEmpty()) return new Way(name, Manner.NOT_READY, String.join("; ", missing));
        Manner otherwise = transcriber.recovery() == Transcriber.Recovery.FETCH ? Manner.ASKED : Manner.ANSWER;
        if (!transcriber.callsBack()) return new Way(name, otherwise, "it never calls back");
        return unreachable
                .map(why -> new Way(name, otherwise, why))
                .orElseGet(() -> new Way(name, Manner.CALLBACK, ""));
    }
}
