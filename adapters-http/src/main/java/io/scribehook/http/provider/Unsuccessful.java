package io.scribehook.http.provider;

import io.scribehook.domain.job.Failure;
import io.scribehook.domain.outgoing.Reply;
import io.scribehook.domain.provider.Fetched;
import io.scribehook.domain.provider.SubmissionRequest;
import io.scribehook.domain.provider.Submitted;
import io.scribehook.domain.provider.Transcriber;
import io.scribehook.http.provider.json.Complaint;
import java.time.Instant;
import java.util.Optional;

/**
 * What it means when a provider did not answer with success. The question is always whether it may have taken the job:
 * 429 and 503 are answered before any work is done; of the other statuses that are usually passing (408 and 5xx), the
 * provider's own error body says that its API turned the request down, while the page of a proxy in between says nothing
 * about what happened behind it. A key that is not good, and an account without money, are no fault of the job.
 */
public final class Unsuccessful {
    private Unsuccessful() {}

    /** What keeps a submission from being tried: what the provider lacks, or options that it does not know. */
    public static Optional<Submitted> beforehand(Transcriber provider, SubmissionRequest request) {
        var missing = provider.missing();
        if (!missing.isEmpty()) return Optional.of(new Submitted.Again(missing.getFirst(), null));
        var faults = provider.faults(request.job().options());
        return faults.isEmpty() ? Optional.empty() : Optional.of(refused("bad_options", String.join("; ", faults)));
    }

    /** It will never be taken, and why. */
    public static Submitted refused(String code, String message) {
        return new Submitted.Refused(new Failure(code, message));
    }

    /**
     * Of a submission.
     *
     * @param reply anything but the success that was hoped for
     * @param complaint what the answer's body reports in the provider's documented form
     */
    public static Submitted submission(Reply reply, Complaint complaint, Instant now) {
        return switch (reply) {
            case Reply.Forbidden(String reason) -> new Submitted.Again(reason, null);
            case Reply.Unreached(String reason) -> new Submitted.Again(reason, null);
            case Reply.Lost(String reason) -> new Submitted.Lost(reason);
            case Reply.Answered answer -> submission(answer, complaint, now);
        };
    }

    private static Submitted submission(Reply.Answered answer, Complaint complaint, Instant now) {
        int status = answer.status();
        String said = "the provider answered with status " + status;
        if (answer.successful()) return new Submitted.Lost(said + ", but with no id of the job");
        if (status == 429 || status == 503) return new Submitted.Again(said, answer.retryAfter(now));
        if (status == 408 || status >= 500)
            return complaint.made()
                    ? new Submitted.Again(said, answer.retryAfter(now))
                    : new Submitted.Lost(said + ", but not in the provider's words");
        if (status < 400) return new Submitted.Again(said, null);
        if (status == 401) return new Submitted.Held(said + ": its key is not good");
        if (status == 402) return new Submitted.Held(said + ": its account has no money left");
        return new Submitted.Refused(complaint.failure("http_" + status));
    }

    /** Of asking for deletion, success included: what the provider does not know is deleted. */
    public static Transcriber.Deleted deletion(Reply reply) {
        return reply instanceof Reply.Answered answer && (answer.successful() || answer.status() == 404)
                ? Transcriber.Deleted.DONE
                : Transcriber.Deleted.NOT_NOW;
    }

    /** Of asking for a result: only 404 means that there is none. */
    public static Fetched fetch(Reply reply, Instant now) {
        return switch (reply) {
            case Reply.Forbidden(String reason) -> new Fetched.Again(reason, null);
            case Reply.Unreached(String reason) -> new Fetched.Again(reason, null);
            case Reply.Lost(String reason) -> new Fetched.Again(reason, null);
            case Reply.Answered answer
            when answer.status() == 404 -> new Fetched.Gone("the provider does not know the job");
            case Reply.Answered answer ->
                new Fetched.Again("the provider answered with status " + answer.status(), answer.retryAfter(now));
        };
    }
}
