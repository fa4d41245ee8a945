package io.scribehook.domain.provider;

import io.scribehook.domain.job.ProviderJobId;
import io.scribehook.domain.job.ProviderName;
import io.scribehook.domain.job.Submission;
import io.scribehook.domain.text.JsonText;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Hands jobs to one speech-to-text provider: port for an adapter to implement. Thread-safe. */
public interface Transcriber {
    ProviderName provider();

    /** What is missing for it to work, one sentence each; empty when it is ready. Asked often: must be quick. */
    List<String> missing();

    /** What is wrong with options that somebody submits, one sentence each; empty when they are good. */
    List<String> faults(JsonText options);

    /** What can be done when no callback comes. */
    Recovery recovery();

    /** Whether it calls back when it is given a URL; if not, it answers with the result or is asked for it. */
    default boolean callsBack() {
        return true;
    }

    /**
     * Sends the job once; never repeats by itself what might be charged twice. Returns within the configured time-out
     * and never throws for what the provider or the network does.
     */
    Submitted submit(SubmissionRequest request);

    /** Asks for the result; never throws for what the provider or the network does. */
    Fetched fetch(ProviderJobId id);

    /**
     * Asks the provider to delete what it has of a job, audio and result; never throws for what the provider or the
     * network does. What it does not know is deleted.
     */
    default Deleted delete(ProviderJobId id) {
        return Deleted.CANNOT;
    }

    /**
     * How much of the recording was heard so far, empty where that is not known here. Asked often: must be quick, and
     * calls nobody.
     */
    default Optional<Heard> heard(ProviderJobId id) {
        return Optional.empty();
    }

    /** How often it is to be asked for a result; empty for less and less often. */
    default Optional<Duration> interval() {
        return Optional.empty();
    }

    /** Asks whether the provider has this submission, whose answer was lost. */
    default Traced trace(Submission submission) {
        return new Traced.CannotTell();
    }

    /** What is done when nothing came by the deadline. */
    enum Recovery {
        /** Ask for the result; give up where the provider's id of it never became known. */
        FETCH,
        /** Send the job again, which may cost money; capped. */
        RESUBMIT,
        /** End the job. */
        GIVE_UP
    }

    /** What asking for deletion came to. */
    enum Deleted {
        DONE,
        /** The provider did not do it this time. */
        NOT_NOW,
        /** Its API has no such thing, or it keeps nothing. */
        CANNOT
    }

    /** What tracing a submission came to. */
    sealed interface Traced {
        record Found(ProviderJobId id) implements Traced {}

        /** The provider certainly does not have it. */
        record NotFound() implements Traced {}

        record CannotTell() implements Traced {}
    }
}
