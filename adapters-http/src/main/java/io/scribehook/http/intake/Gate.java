package io.scribehook.http.intake;

import io.micronaut.http.HttpRequest;
import io.scribehook.domain.callback.Address;
import io.scribehook.domain.callback.Proof;
import io.scribehook.domain.provider.CallbackUrls;
import io.scribehook.domain.source.Source;
import io.scribehook.domain.source.SourceName;
import io.scribehook.domain.source.Sources;
import io.scribehook.domain.source.Verification;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Decides who comes in. Sources that were seen are remembered: the intake goes on while their storage does not answer.
 */
@Singleton
final class Gate {
    private final CallbackUrls urls;
    private final Sources sources;
    private final InstantSource clock;
    private final Map<SourceName, Source> seen = new ConcurrentHashMap<>();

    Gate(CallbackUrls urls, Sources sources, InstantSource clock) {
        this.urls = urls;
        this.sources = sources;
        this.clock = clock;
    }

    Admission withToken(String token) {
        return urls.read(token)
                .<Admission>map(capability -> new Admission.Admitted(
                        new Address.ToSubmission(capability.submission()),
                        capability.provider(),
                        capability.late() ? Proof.EXPIRED_CAPABILITY : Proof.CAPABILITY,
                        new Verification.Open(),
                        Seal.NONE))
                .orElseGet(Admission.Unknown::new);
    }

    Admission atSource(String text, HttpRequest<?> request) {
        return named(text).map(name -> atSource(name, request, clock.instant())).orElseGet(Admission.Unknown::new);
    }

    /** @param now when it arrived: proofs may hold for a while only */
    Admission atSource(SourceName name, HttpRequest<?> request, Instant now) {
        try {
            return find(name)
                    .filter(Source::enabled)
                    .map(source -> check(source, request, now))
                    .orElseGet(Admission.Unknown::new);
        } catch (RuntimeException e) {
            return new Admission.Undecided(name, e);
        }
    }

    /** The same, if that can be said without asking anybody; empty says nothing. */
    Optional<Admission> recall(String text, HttpRequest<?> request) {
        return named(text)
                .flatMap(sources::recall)
                .filter(Source::enabled)
                .map(source -> check(source, request, clock.instant()));
    }

    /** The source of that name if there can be one, there is one, and it is enabled; throws when that is out of reach. */
    Optional<Source> source(String text) {
        return named(text).flatMap(this::find).filter(Source::enabled);
    }

    private static Optional<SourceName> named(String text) {
        try {
            return Optional.of(new SourceName(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private Optional<Source> find(SourceName name) {
        try {
            Optional<Source> found = sources.find(name);
            found.ifPresentOrElse(source -> seen.put(name, source), () -> seen.remove(name));
            return found;
        } catch (RuntimeException e) {
            Source remembered = seen.get(name);
            if (remembered == null) throw e;
            return Optional.of(remembered);
        }
    }

    private static Admission check(Source source, HttpRequest<?> request, Instant now) {
        Verification verification = source.verification();
        return new Proofs(request, now)
                .seal(verification)
                .<Admission>map(seal -> new Admission.Admitted(
                        new Address.ToSource(source.name()),
                        source.dialect(),
                        Proofs.strength(verification),
                        verification,
                        seal))
                .orElseGet(() -> new Admission.Unproven(verification));
    }
}
