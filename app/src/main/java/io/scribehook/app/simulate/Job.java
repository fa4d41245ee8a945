package io.scribehook.app.simulate;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A submission at work. Thread-safe. */
final class Job {
    private final Submission submission;
    private final JsonNode asked;
    private final @Nullable Callback callback;
    private final @Nullable Path recording;
    private final CountDownLatch called = new CountDownLatch(1);
    private volatile JobState state = new JobState.Working();
    private volatile int calledStatus;

    /**
     * @param asked the options that it was submitted with
     * @param recording what was uploaded
     */
    Job(Submission submission, JsonNode asked, @Nullable Callback callback, @Nullable Path recording) {
        this.submission = submission;
        this.asked = asked;
        this.callback = callback;
        this.recording = recording;
    }

    /** One that nobody submitted. */
    static Job unasked(String request, JsonNode asked, Callback callback) {
        return new Job(
                new Submission(UUID.randomUUID().toString(), Instant.now(), request, 0, null, callback.url()),
                asked,
                callback,
                null);
    }

    String id() {
        return submission.id();
    }

    Submission submission() {
        return submission;
    }

    JsonNode asked() {
        return asked;
    }

    boolean asked(String option) {
        return asked.path(option).asBoolean();
    }

    @Nullable
    Callback callback() {
        return callback;
    }

    @Nullable
    Path recording() {
        return recording;
    }

    JobState state() {
        return state;
    }

    /** A deleted job stays so. */
    synchronized void becomes(JobState next) {
        if (!(state instanceof JobState.Deleted)) state = next;
    }

    /** What the callback was last answered with; 0 if it was not. */
    int calledStatus() {
        return calledStatus;
    }

    void called(int status) {
        calledStatus = status;
        called.countDown();
    }

    void awaitCalled(Duration patience) throws InterruptedException {
        called.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    }
}
