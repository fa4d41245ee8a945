package io.scribehook.domain.silence;

import io.scribehook.domain.job.Deadlines;
import io.scribehook.domain.job.ProviderName;
import io.scribehook.domain.provider.CallbackUrls;
import io.scribehook.domain.provider.Providers;
import io.scribehook.domain.provider.Way;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Raises the alarm when a provider that is to call back does not, whatever becomes of its jobs: they may well be fetched,
 * and nobody would notice. Any number of nodes may watch; each silence is told once. Looks at what was submitted since
 * this watch began, since before that the provider may have had no URL to call.
 */
public final class WatchSilence {
    private final Silences silences;
    private final Providers providers;
    private final CallbackUrls urls;
    private final Rule rule;
    private final Notice notice;
    private final InstantSource clock;
    private final Instant began;

    /**
     * When a provider is silent.
     *
     * @param submissions so many in a row brought no callback; 0 for never
     * @param after how long a callback may take, null for the provider's deadline
     * @param within what was submitted longer ago, beside that, says nothing about today
     */
    public record Rule(int submissions, @Nullable Duration after, Duration within, Deadlines deadlines) {
        Duration after(ProviderName provider) {
            return after == null ? deadlines.of(provider) : after;
        }
    }

    /** Tells people. */
    public interface Notice {
        void silent(Silence silence);

        void heard(ProviderName provider);
    }

    public WatchSilence(
            Silences silences, Providers providers, CallbackUrls urls, Rule rule, Notice notice, InstantSource clock) {
        this.silences = silences;
        this.providers = providers;
        this.urls = urls;
        this.rule = rule;
        this.notice = notice;
        this.clock = clock;
        this.began = clock.instant();
    }

    /** Looks once; to be called every now and then. */
    public void look() {
        if (rule.submissions() == 0) return;
        Map<ProviderName, Silence> known =
                silences.known().stream().collect(Collectors.toMap(Silence::provider, Function.identity()));
        for (Way way : Way.of(providers, urls)) {
            Silence before = known.get(way.provider());
            boolean calls = way.manner() == Way.Manner.CALLBACK;
            if (before == null && calls) begin(way.provider());
            else if (before != null && calls) end(before);
            else if (before != null) silences.forget(way.provider());
        }
    }

    private void begin(ProviderName provider) {
        Instant due = clock.instant().minus(rule.after(provider));
        Instant from = due.minus(rule.within());
        silences.find(provider, from.isAfter(began) ? from : began, due, rule.submissions())
                .filter(silences::note)
                .ifPresent(notice::silent);
    }

    private void end(Silence silence) {
        if (silences.heardSince(silence.provider(), silence.since()) && silences.forget(silence.provider()))
            notice.heard(silence.provider());
    }
}
