package io.scribehook.http.intake;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
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

    HttpResponse<?> receive(HttpRequest<?> request, Admission admission) {
        return switch (admission) {
            case Admission.Admitted admitted -> receive(request, admitted);
            case Admission.Unknown _ -> answers.unknown();
            case Admission.Unproven(Verification verification) -> answers.unproven(verification);
            case Admission.Undecided(SourceName source, RuntimeException cause) -> receive(request, source, cause);
        };
    }

    private HttpResponse<?> receive(HttpRequest<?> request, Admission.Admitted admitted) {
        Acknowledgement says = isDiscord(admitted.verification())
                ? AS_DISCORD_WANTS
                : providers
                        .dialect(admitted.provider())
                        .map(CallbackDialect::acknowledgement)
                        .orElse(Acknowledgement.USUAL);
        return switch (Arrived.of(request, answers.limits(), admitted.seal())) {
            case Arrived.Not(Refused reason) -> {
                if (reason == Refused.TOO_LARGE)
                    turnedAway.note(admitted.address(), answers.limits().maxBody());
                yield answers.refused(reason, says, null);
            }
            case Arrived.Whole(Arrival body, boolean decoded) -> {
                try (body) {
                    if (!admitted.seal().holds(body)) yield answers.unproven(admitted.verification());
                    var answer = store(event(request, admitted, body, decoded), body, says);
                    yield isDiscord(admitted.verification()) && isTaken(answer, says) && DiscordPing.is(body)
                            ? answer.status(HttpStatus.OK)
                                    .contentType(MediaType.APPLICATION_JSON_TYPE)
                                    .body(DiscordPing.PONG)
                            : answer;
                } catch (IOException e) {
                    yield answers.refused(Refused.UNAVAILABLE, says, e);
                }
            }
        };
    }

    private static boolean isDiscord(Verification verification) {
        return switch (verification) {
            case Verification.Ed25519 scheme -> scheme.equals(Senders.discord(scheme.publicKeys()));
            case Verification.AllOf all -> all.parts().stream().anyMatch(Reception::isDiscord);
            case Verification _ -> false;
        };
    }

    private static boolean isTaken(HttpResponse<?> answer, Acknowledgement says) {
        return answer.code() == says.taken();
    }

    private MutableHttpResponse<?> store(CallbackEvent event, Arrival body, Acknowledgement says) {
        try {
            return switch (inbox.store(event, body)) {
                case Receipt.Stored(EventId id) -> answers.taken(event, id, false, says);
                case Receipt.Repeated(EventId id) -> answers.taken(event, id, true, says);
            };
        } catch (Inbox.InboxUnavailable e) {
            return answers.refused(Refused.UNAVAILABLE, says, e);
        }
    }

    /** Nobody can say yet whether it may come in: it is kept with all that its proof may need, and proven later. */
    private HttpResponse<?> receive(HttpRequest<?> request, SourceName source, RuntimeException cause) {
        return switch (Arrived.packed(request, answers.limits())) {
            case Arrived.Not(Refused reason) -> answers.refused(reason, Acknowledgement.USUAL, cause);
            case Arrived.Whole(Arrival body, boolean packed) -> {
                try (body) {
                    var id = new EventId(ids.next());
                    var event = PendingRequest.event(id, source, request, body.length(), clock.instant());
                    yield store(event, body, Acknowledgement.USUAL);
                }
            }
        };
    }

    private CallbackEvent event(HttpRequest<?> request, Admission.Admitted admitted, Arrival body, boolean decoded) {
        return admitted.event(new EventId(ids.next()), request, body.length(), decoded, clock.instant());
    }
}
