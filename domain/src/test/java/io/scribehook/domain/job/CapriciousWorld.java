package io.scribehook.domain.job;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.scribehook.domain.callback.Body;
import io.scribehook.domain.fake.TheService;
import io.scribehook.domain.followup.AttemptResult;
import io.scribehook.domain.followup.Delivery;
import io.scribehook.domain.followup.FollowUpChannel.LookUp;
import io.scribehook.domain.followup.FollowUpId;
import io.scribehook.domain.provider.Fetched;
import io.scribehook.domain.provider.SubmissionRequest;
import io.scribehook.domain.provider.Submitted;
import io.scribehook.domain.provider.Transcriber.Recovery;
import io.scribehook.domain.provider.Transcriber.Traced;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;

/** A provider and recipients that do whatever they like, and remember the truth. They never lie, they only keep quiet. */
final class CapriciousWorld {
    final Recovery recovery;
    /** What the provider really has, whoever knows of it. */
    final List<SubmissionId> taken = new ArrayList<>();
    /** Every follow-up of the kind that must not go out twice that did go out, as often as it did. */
    final List<FollowUpId> mailed = new ArrayList<>();

    private final TheService service;
    private final Random random;
    private boolean calm;
    private boolean succeeded;

    CapriciousWorld(TheService service, Random random) {
        this.service = service;
        this.random = random;
        recovery = List.copyOf(EnumSet.allOf(Recovery.class)).get(random.nextInt(3));
        service.transcriber.recovering(recovery);
        service.transcriber.submissions().otherwise(this::submit);
        service.transcriber.traces().otherwise(this::trace);
        service.transcriber.fetches().otherwise(_ -> fetch());
        service.mail.deliveries().otherwise(this::mail);
        service.mail.lookUps().otherwise(this::lookUp);
        service.hook.deliveries().otherwise(_ -> hook());
    }

    /** From now on everybody behaves, though they may know nothing. */
    void calmDown() {
        calm = true;
    }

    /** Whether a transcript was given to us, by whatever way. */
    boolean succeeded() {
        return succeeded;
    }

    String success() {
        succeeded = true;
        return "ready - en Good morning " + random.nextInt(3);
    }

    String failure() {
        return "failed - bad_audio It is no audio " + random.nextInt(3);
    }

    private Submitted submit(SubmissionRequest request) {
        int mood = calm ? 0 : random.nextInt(9);
        if (mood == 1) return new Submitted.Again("busy", null);
        if (mood == 2) return new Submitted.Refused(new Failure("bad_audio", "It is no audio."));
        if (mood == 3) return lost();
        if (mood == 4) throw new TheService.Died();
        taken.add(request.submission());
        return switch (mood) {
            case 5 -> lost();
            case 6 -> throw new TheService.Died();
            case 7 -> new Submitted.Answered(null, "text/plain", body(random.nextBoolean() ? success() : failure()));
            case 8 -> {
                service.callback(request.job(), success());
                service.runDue();
                yield new Submitted.Taken(id(request.submission()));
            }
            default -> new Submitted.Taken(id(request.submission()));
        };
    }

    private static Submitted lost() {
        return new Submitted.Lost("no answer");
    }

    private Traced trace(Submission submission) {
        if (random.nextInt(3) == 0) return new Traced.CannotTell();
        return taken.contains(submission.id()) ? new Traced.Found(id(submission.id())) : new Traced.NotFound();
    }

    private Fetched fetch() {
        return switch (calm ? 0 : random.nextInt(8)) {
            case 1 -> new Fetched.Ready("text/plain", body(success()));
            case 2 -> new Fetched.Ready("text/plain", body(failure()));
            case 3 -> new Fetched.Gone("not found");
            case 4 -> new Fetched.Again("busy", null);
            case 5 -> new Fetched.Ready("text/plain", body("gibberish " + random.nextInt(3)));
            default -> new Fetched.Pending();
        };
    }

    private AttemptResult mail(Delivery delivery) {
        int mood = calm ? 0 : random.nextInt(6);
        if (mood == 1) return new AttemptResult.Again("busy");
        if (mood == 2) return new AttemptResult.Refused("no such mailbox");
        boolean goesOut = mood < 3 || random.nextBoolean();
        if (goesOut) mailed.add(delivery.key());
        return switch (mood) {
            case 3 -> throw new TheService.Died();
            case 4 -> throw new IllegalStateException("a fault");
            case 5 -> new AttemptResult.Unknown("no answer");
            default -> new AttemptResult.Sent("receipt");
        };
    }

    private LookUp lookUp(Delivery delivery) {
        if (random.nextInt(3) == 0) return new LookUp.CannotTell();
        return mailed.contains(delivery.key()) ? new LookUp.Found("receipt") : new LookUp.NotFound();
    }

    private AttemptResult hook() {
        return switch (calm ? 0 : random.nextInt(5)) {
            case 1 -> new AttemptResult.Again("busy");
            case 2 -> new AttemptResult.Refused("no");
            case 3 -> new AttemptResult.Unknown("no answer");
            case 4 -> throw new TheService.Died();
            default -> new AttemptResult.Sent("receipt");
        };
    }

    private static ProviderJobId id(SubmissionId submission) {
        return new ProviderJobId("p-" + submission);
    }

    private static Body body(String words) {
        return Body.of(words.getBytes(UTF_8));
    }
}
