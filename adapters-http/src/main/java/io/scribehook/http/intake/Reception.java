package io.scribehook.http.intake;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.scribehook.domain.callback.Acknowledgement;
import io.scribehook.domain.callback.CallbackDialect;
import io.scribehook.domain.callback.CallbackEvent;
import io.scribehook.domain.callback.EventId;
import io.scribehook.domain.callback.Inbox;
import io.scribehook.domain.callback.Receipt;
import io.scribehook.domain.provider.Providers;
import io.scribehook.domain.source.Senders;
import io.scribehook.domain.source.SourceName;
import io.scribehook.domain.source.Verification;
import io.scribehook.domain.time.Ids;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Takes a delivery: reads it, stores it, and only then says so. */
@Singleton
final class Reception {
    /** "204 and an empty body", to its pings as to its events (docs.discord.com, webhook events). */
    private static final Acknowledgement AS_DISCORD_WANTS = new Acknowledgement(204, 503, 413);

    private final Inbox inbox;
    private final Providers providers;
    private final Ids ids;
    private final InstantSource clock;
    private final Answers answers;
    private final TurnedAway turnedAway;

    Reception(Inbox inbox, Providers providers, Ids ids, InstantSource clock, Answers answers, TurnedAway turnedAway) {
        this.turnedAway = turnedAway;
        this.inbox = inbox;
        this.providers = providers;
        this.ids = ids;
        this.clock = clock;
        this.answers = answers;
    }

    /** Waits for the body, and until it is stored. */
    HttpResponse<?> receive(HttpRequest<?> request, Admission admission) {
        return switch (admission) {
            case Admission.Admitted admitted -> receive(request, admitted);
            case Admission.Unknown _ -> answers.unknown();
            case Admission.Unproven(Verification verification) -> answers.unproven(verification);
            case Admission.Undecided(SourceName source, RuntimeException cause) -> receive(request, source, cause);
        };
    }

    private HttpResponse<?> receive(HttpRequest<?> request, Admission.Admitted admitted) {
        Acknowledgement says = acknowledgement(admitted);
        return switch (Arrived.of(request, answers.limits(), admitted.seal())) {
            case Arrived.Not(Refused reason) -> {
                if (reason == Refused.TOO_LARGE)
                    turnedAway.note(admitted.address(), answers.limits().maxBody());
                yield answers.refused(reason, says, null);
            }
            case Arrived.Whole(Arrival body, boolean decoded) -> {
                try (body) {
                    yield take(request, admitted, body, decoded)
                            .toCompletableFuture()
                            .join();
                }
            }
        };
    }

    /** Takes a body of which all bytes have been shown to the seal; waits for nobody when it is a small one. */
    CompletionStage<HttpResponse<?>> take(
            HttpRequest<?> request, Admission.Admitted admitted, Arrival body, boolean decoded) {
        Acknowledgement says = acknowledgement(admitted);
        try {
            if (!admitted.seal().holds(body))
                return CompletableFuture.completedFuture(answers.unproven(admitted.verification()));
            boolean ping = isDiscord(admitted.verification()) && DiscordPing.is(body);
            CallbackEvent event =
                    admitted.event(new EventId(ids.next()), request, body.length(), decoded, clock.instant());
            return store(event, body, says)
                    .thenApply(answer -> ping && answer.code() == says.taken() ? DiscordPing.answer(answer) : answer);
        } catch (IOException e) {
            return CompletableFuture.completedFuture(answers.refused(Refused.UNAVAILABLE, says, e));
        }
    }

    /** The body did not come whole. */
    HttpResponse<?> broken(Admission.Admitted admitted, Throwable failure) {
        Refused reason = SlowSenders.TooSlow.isCauseOf(failure) ? Refused.TOO_SLOW : Refused.CUT_SHORT;
        return answers.refused(reason, acknowledgement(admitted), null);
    }

    private Acknowledgement acknowledgement(Admission.Admitted admitted) {
        if (isDiscord(admitted.verification())) return AS_DISCORD_WANTS;
        return providers
                .dialect(admitted.provider())
                .map(CallbackDialect::acknowledgement)
                .orElse(Acknowledgement.USUAL);
    }

    private static boolean isDiscord(Verification verification) {
        return switch (verification) {
            case Verification.Ed25519 scheme -> scheme.equals(Senders.discord(scheme.publicKeys()));
            case Verification.AllOf all -> all.parts().stream().anyMatch(Reception::isDiscord);
            case Verification _ -> false;
        };
    }

    private CompletionStage<MutableHttpResponse<?>> store(CallbackEvent event, Arrival body, Acknowledgement says) {
        return inbox.begin(event, body)
                .handle((receipt, failure) -> failure == null
                        ? switch (receipt) {
                            case Receipt.Stored(EventId id) -> answers.taken(event, id, false, says);
                            case Receipt.Repeated(EventId id) -> answers.taken(event, id, true, says);
                        }
                        : answers.refused(Refused.UNAVAILABLE, says, failure));
    }

    /** Nobody can say yet whether it may come in: it is kept with all that its proof may need, and proven later. */
    private HttpResponse<?> receive(HttpRequest<?> request, SourceName source, RuntimeException cause) {
        return switch (Arrived.packed(request, answers.limits())) {
            case Arrived.Not(Refused reason) -> answers.refused(reason, Acknowledgement.USUAL, cause);
            case Arrived.Whole(Arrival body, boolean packed) -> {
                try (body) {
                    var id = new EventId(ids.next());
                    var event = PendingRequest.event(id, source, request, body.length(), clock.instant());
                    yield store(event, body, Acknowledgement.USUAL)
                            .toCompletableFuture()
                            .join();
                }
            }
        };
    }
}
