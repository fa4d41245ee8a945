package io.scribehook.domain.fake;

import io.scribehook.domain.job.ProviderJobId;
import io.scribehook.domain.job.ProviderName;
import io.scribehook.domain.job.Submission;
import io.scribehook.domain.provider.Fetched;
import io.scribehook.domain.provider.Heard;
import io.scribehook.domain.provider.SubmissionRequest;
import io.scribehook.domain.provider.Submitted;
import io.scribehook.domain.provider.Transcriber;
import io.scribehook.domain.text.JsonText;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A provider that takes every submission and is never done, unless its scripts say otherwise. What it takes it calls
 * {@code p-} and our submission's id. Options are good when they start with a brace.
 */
public final class ScriptedTranscriber implements Transcriber {
    private final ProviderName provider;
    private final Script<SubmissionRequest, Submitted> submissions =
            new Script<>(request -> new Submitted.Taken(idFor(request)));
    private final Script<ProviderJobId, Fetched> fetches = new Script<>(_ -> new Fetched.Pending());
    private final Script<Submission, Traced> traces = new Script<>(_ -> new Traced.CannotTell());
    private final Script<ProviderJobId, Deleted> deletions = new Script<>(_ -> Deleted.CANNOT);
    private volatile Recovery recovery = Recovery.FETCH;
    private volatile List<String> missing = List.of();
    private volatile Set<ProviderJobId> heard = Set.of();

    public ScriptedTranscriber(ProviderName provider) {
        this.provider = provider;
    }

    private static ProviderJobId idFor(SubmissionRequest request) {
        return new ProviderJobId("p-" + request.submission());
    }

    public Script<SubmissionRequest, Submitted> submissions() {
        return submissions;
    }

    public Script<ProviderJobId, Fetched> fetches() {
        return fetches;
    }

    public Script<Submission, Traced> traces() {
        return traces;
    }

    public Script<ProviderJobId, Deleted> deletions() {
        return deletions;
    }

    public ScriptedTranscriber recovering(Recovery by) {
        recovery = by;
        return this;
    }

    public ScriptedTranscriber lacking(String... sentences) {
        missing = List.of(sentences);
        return this;
    }

    @Override
    public ProviderName provider() {
        return provider;
    }

    @Override
    public List<String> missing() {
        return missing;
    }

    @Override
    public List<String> faults(JsonText options) {
        return options.value().strip().startsWith("{") ? List.of() : List.of("the options are no object");
    }

    @Override
    public Recovery recovery() {
        return recovery;
    }

    @Override
    public Submitted submit(SubmissionRequest request) {
        return submissions.play(request);
    }

    @Override
    public Fetched fetch(ProviderJobId id) {
        return fetches.play(id);
    }

    @Override
    public Deleted delete(ProviderJobId id) {
        return deletions.play(id);
    }

    /** Half a minute of the recordings that these are, which is a quarter. */
    public ScriptedTranscriber hearing(ProviderJobId... ids) {
        heard = Set.of(ids);
        return this;
    }

    @Override
    public Optional<Heard> heard(ProviderJobId id) {
        return heard.contains(id) ? Optional.of(new Heard(Duration.ofSeconds(30), 0.25)) : Optional.empty();
    }

    @Override
    public Traced trace(Submission submission) {
        return traces.play(submission);
    }
}
