package io.scribehook.domain.fake;

import static java.util.Objects.requireNonNull;

import io.scribehook.domain.callback.Address;
import io.scribehook.domain.callback.AdoptEvent;
import io.scribehook.domain.callback.ApplyMeaning;
import io.scribehook.domain.callback.Body;
import io.scribehook.domain.callback.CallbackEvent;
import io.scribehook.domain.callback.EventId;
import io.scribehook.domain.callback.InterpretEvent;
import io.scribehook.domain.callback.MatchEvent;
import io.scribehook.domain.callback.Proof;
import io.scribehook.domain.callback.ReinterpretEvent;
import io.scribehook.domain.followup.Channels;
import io.scribehook.domain.followup.FollowUp;
import io.scribehook.domain.followup.FollowUpKind;
import io.scribehook.domain.followup.Frozen.Repetition;
import io.scribehook.domain.followup.Occasions;
import io.scribehook.domain.followup.OweFollowUps;
import io.scribehook.domain.followup.PerformFollowUp;
import io.scribehook.domain.followup.Plan;
import io.scribehook.domain.followup.PlanStep;
import io.scribehook.domain.followup.RedoFollowUp;
import io.scribehook.domain.followup.ReleaseHeld;
import io.scribehook.domain.followup.RetryFollowUp;
import io.scribehook.domain.followup.RetrySchedule;
import io.scribehook.domain.followup.RetrySchedules;
import io.scribehook.domain.followup.SettleFollowUp;
import io.scribehook.domain.followup.Subject;
import io.scribehook.domain.followup.Succession;
import io.scribehook.domain.job.AcceptJob;
import io.scribehook.domain.job.Acceptance;
import io.scribehook.domain.job.Audio;
import io.scribehook.domain.job.CancelJob;
import io.scribehook.domain.job.CleanUp;
import io.scribehook.domain.job.Deadlines;
import io.scribehook.domain.job.FetchResult;
import io.scribehook.domain.job.IdempotencyKey;
import io.scribehook.domain.job.Job;
import io.scribehook.domain.job.JobRequest;
import io.scribehook.domain.job.JobRules;
import io.scribehook.domain.job.JobState;
import io.scribehook.domain.job.ProviderName;
import io.scribehook.domain.job.RecoverJob;
import io.scribehook.domain.job.Retention;
import io.scribehook.domain.job.SettleSubmission;
import io.scribehook.domain.job.Submission;
import io.scribehook.domain.job.SubmitJob;
import io.scribehook.domain.job.Terms;
import io.scribehook.domain.job.TurnAwayResult;
import io.scribehook.domain.ledger.Change;
import io.scribehook.domain.operation.RunOperation;
import io.scribehook.domain.operation.StartOperation;
import io.scribehook.domain.operation.Verbs;
import io.scribehook.domain.outcome.Origin;
import io.scribehook.domain.provider.Providers;
import io.scribehook.domain.source.Source;
import io.scribehook.domain.source.SourceName;
import io.scribehook.domain.source.Verification;
import io.scribehook.domain.text.JsonText;
import io.scribehook.domain.work.Claim;
import io.scribehook.domain.work.Hindered;
import io.scribehook.domain.work.LaneWatch;
import io.scribehook.domain.work.Performer;
import io.scribehook.domain.work.Work;
import io.scribehook.domain.work.WorkKind;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * All use cases on the fakes, worked by one thread when a test says so. There is one provider, which speaks plain words
 * ({@link ScriptedDialect}), one channel that must not send twice, and one that may.
 */
public final class TheService {
    public static final ProviderName PROVIDER = new ProviderName("acme");
    public static final SourceName SOURCE = new SourceName("front-desk");
    /** The kind of what must not be sent twice. */
    public static final FollowUpKind MAIL = new FollowUpKind("mail");
    /** The kind of what had better not be sent twice, but rather than not at all. */
    public static final FollowUpKind LETTER = new FollowUpKind("letter");
    /** The kind of what may be sent any number of times. */
    public static final FollowUpKind HOOK = new FollowUpKind("hook");

    public static final Duration LEASE = Duration.ofMinutes(2);
    public static final Duration FIRST_CHECK = Duration.ofMinutes(1);
    public static final Duration DEADLINE = Duration.ofHours(1);
    public static final int MOST_SUBMISSIONS = 2;
    public static final LaneWatch.Rule LANE_RULE =
            new LaneWatch.Rule(5, Duration.ofSeconds(10), Duration.ofSeconds(30));
    public static final int MOST_RESUBMISSIONS_PER_DAY = 3;
    /** Three attempts. */
    public static final RetrySchedule SCHEDULE =
            new RetrySchedule(List.of(Duration.ofSeconds(10), Duration.ofMinutes(1)));

    public final SettableClock clock = new SettableClock();
    public final InMemoryStore store = new InMemoryStore();
    public final InMemoryJobs jobs = new InMemoryJobs(store);
    public final InMemoryTranscripts transcripts = new InMemoryTranscripts(store);
    public final InMemoryCallbackEvents events = new InMemoryCallbackEvents(store);
    public final InMemoryFollowUps followUps = new InMemoryFollowUps(store);
    public final InMemorySources sources = new InMemorySources(store);
    public final InMemoryAudioStore audio = new InMemoryAudioStore(store, clock);
    public final InMemoryInbox inbox = new InMemoryInbox(store);
    public final InMemoryLanes lanes = new InMemoryLanes(store);
    public final RecordingNotice notices = new RecordingNotice();
    public final InMemoryWorkQueue queue = new InMemoryWorkQueue(store);
    public final InterruptedLedger ledger = new InterruptedLedger(new InMemoryLedger(store));
    public final ScriptedTranscriber transcriber = new ScriptedTranscriber(PROVIDER);
    public final TeachableDialect dialect = new TeachableDialect(PROVIDER);
    /** How many bytes of bodies may be read now; there is no one else who reads. */
    public final AtomicLong room = new AtomicLong(Long.MAX_VALUE);

    public final RecordingChannel mail = new RecordingChannel(MAIL, Repetition.UNSAFE);
    public final RecordingChannel letter = new RecordingChannel(LETTER, Repetition.UNSAFE);
    public final RecordingChannel hook = new RecordingChannel(HOOK, Repetition.SAFE);

    public final AcceptJob acceptJob;
    public final CancelJob cancelJob;
    public final ReinterpretEvent reinterpretEvent;
    public final TurnAwayResult turnAwayResult;
    public final AdoptEvent adoptEvent;
    public final RetryFollowUp retryFollowUp;
    public final RedoFollowUp redoFollowUp;
    public final StartOperation startOperation;
    public final InMemoryOperations operations = new InMemoryOperations();
    public final ReleaseHeld releaseHeld;
    private final Map<WorkKind, Performer> performers = new EnumMap<>(WorkKind.class);
    private final SequentialIds ids = new SequentialIds(clock);

    public TheService() {
        this(Plan.NOTHING);
    }

    /** @param usual the plan of jobs that bring none */
    public TheService(Plan usual) {
        this(usual, Retention.FOR_EVER);
    }

    /** @param retention of audio */
    public TheService(Plan usual, Retention retention) {
        var urls = new PlainCallbackUrls(URI.create("https://scribehook.example/"));
        var providers = new Providers(List.of(dialect), List.of(transcriber));
        var channels = new Channels(List.of(mail, letter, hook));
        var rules = new JobRules(providers, channels, usual);
        var deadlines =
                new Deadlines(DEADLINE, Map.of(), FIRST_CHECK, Map.of(), MOST_SUBMISSIONS, MOST_RESUBMISSIONS_PER_DAY);
        var owe = new OweFollowUps(channels, followUps, retention, ids, clock);
        var watch = new LaneWatch(lanes, LANE_RULE, notices, clock);
        var succession = new Succession(followUps, owe, clock);
        acceptJob = new AcceptJob(rules, jobs, ledger, ids, clock);
        cancelJob = new CancelJob(jobs, ledger, owe);
        reinterpretEvent = new ReinterpretEvent(events, ledger, clock);
        turnAwayResult = new TurnAwayResult(jobs, ledger, clock);
        adoptEvent = new AdoptEvent(events, jobs, sources, ledger, clock);
        retryFollowUp = new RetryFollowUp(followUps, ledger, owe, succession, clock);
        redoFollowUp = new RedoFollowUp(followUps, channels, ledger, owe, ids, clock);
        startOperation = new StartOperation(operations, new InMemoryOverview(store), ledger, ids, clock);
        var verbs = new Verbs(followUps, retryFollowUp, redoFollowUp, reinterpretEvent, cancelJob);
        releaseHeld = new ReleaseHeld(followUps, channels, ledger, owe, clock);
        var submitted = new SettleSubmission(jobs, ledger, inbox, owe, deadlines, ids, clock);
        var fetching = new FetchResult(jobs, ledger, inbox, providers, deadlines, watch, ids, clock);
        var apply = new ApplyMeaning(new MatchEvent(jobs, sources, rules), events, transcripts, sources, owe, clock);
        var occasions = new Occasions(jobs, transcripts, events, providers);
        var settling =
                new SettleFollowUp(ledger, succession, new RetrySchedules(SCHEDULE, Map.of(), Set.of(LETTER)), clock);
        List.of(
                        new SubmitJob(jobs, ledger, providers, urls, submitted, watch, ids, clock),
                        new InterpretEvent(events, providers, apply, ledger, this::whenThereIsRoom, clock),
                        new RunOperation(operations, new InMemoryOverview(store), verbs, ledger, clock),
                        fetching,
                        new RecoverJob(jobs, ledger, providers, fetching, owe, deadlines, ids, clock),
                        new CleanUp(jobs, audio, providers, retention, ledger, clock),
                        new PerformFollowUp(followUps, channels, occasions, ledger, settling, watch, clock))
                .forEach(performer -> performers.put(performer.kind(), performer));
    }

    private Optional<String> whenThereIsRoom(long bytes, Supplier<String> reading) {
        return bytes > room.get() ? Optional.empty() : Optional.of(reading.get());
    }

    /** Thrown by a script: the node dies at this point, and its claim is left to its lease. */
    public static final class Died extends Error {
        private static final long serialVersionUID = 1;
    }

    /** Asks for a job with this plan. */
    public Acceptance ask(@Nullable Plan plan, @Nullable IdempotencyKey key) {
        return ask(plan, Terms.USUAL, key);
    }

    private Acceptance ask(@Nullable Plan plan, Terms terms, @Nullable IdempotencyKey key) {
        var audio = new Audio.AtUrl(URI.create("https://audio.example/call.wav"));
        return acceptJob.accept(
                new JobRequest(PROVIDER, audio, JsonText.EMPTY_OBJECT, plan, Map.of("caller", "one"), terms, key));
    }

    /** A job with these steps, accepted and not yet submitted. */
    public Job accept(PlanStep... steps) {
        if (ask(new Plan(List.of(steps)), null) instanceof Acceptance.Accepted accepted) return accepted.job();
        throw new IllegalArgumentException("that is no good plan");
    }

    /** A job with these steps, which the provider has taken. */
    public Job submit(PlanStep... steps) {
        Job job = accept(steps);
        runDue();
        return job;
    }

    /** A job on these terms, which owes nothing and which the provider has taken. */
    public Job submit(Terms terms) {
        if (!(ask(Plan.NOTHING, terms, null) instanceof Acceptance.Accepted accepted))
            throw new IllegalArgumentException("those are no good terms");
        runDue();
        return accepted.job();
    }

    public JobState state(Job job) {
        return jobs.find(job.id()).orElseThrow().state();
    }

    public Submission submission(Job job) {
        return jobs.latestSubmission(job.id()).orElseThrow();
    }

    /** A delivery of these words to the URL of the job's latest submission. */
    public EventId callback(Job job, String words) {
        return callback(submission(job), words);
    }

    public EventId callback(Submission submission, String words) {
        return deliver(new Address.ToSubmission(submission.id()), Proof.CAPABILITY, words);
    }

    /** A delivery of these words to the source. */
    public EventId atSource(String words) {
        return deliver(new Address.ToSource(SOURCE), Proof.CAPABILITY, words);
    }

    /** The same to its URL, when the time of that is over. */
    public EventId late(Job job, String words) {
        return deliver(new Address.ToSubmission(submission(job).id()), Proof.EXPIRED_CAPABILITY, words);
    }

    private EventId deliver(Address address, Proof proof, String words) {
        byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
        var event = new CallbackEvent(
                new EventId(ids.next()),
                address,
                PROVIDER,
                Origin.CALLBACK,
                "POST",
                "",
                Map.of("content-type", "text/plain"),
                bytes.length,
                proof,
                clock.instant());
        return inbox.store(event, Body.of(bytes)).event();
    }

    /** Declares the source with a plan of these steps. */
    public void declareSource(PlanStep... steps) {
        var plan = new Plan(List.of(steps));
        sources.save(new Source(SOURCE, PROVIDER, new Verification.Open(), plan, true, clock.instant()));
    }

    public List<FollowUp> owed(Job job) {
        return followUps.of(new Subject.OfJob(job.id()));
    }

    /** The follow-up that the job owes for this step, the newest if there are several. */
    public FollowUp owed(Job job, String step) {
        return owed(job).stream()
                .filter(it -> it.step().name().equals(step))
                .reduce((_, newer) -> newer)
                .orElseThrow();
    }

    public boolean isDue(WorkKind kind, Job job) {
        return queue.all().stream().anyMatch(work -> work.kind() == kind && concerns(work, job));
    }

    private boolean concerns(Work work, Job job) {
        return work.subject().equals(job.id().value())
                || jobs.submissions(job.id()).stream()
                        .anyMatch(submission -> submission.id().value().equals(work.subject()));
    }

    /** Claims the one piece of work of this kind that is due. */
    public Claim claim(WorkKind kind) {
        return queue.claim(Set.of(kind), 1, LEASE, clock.instant()).getFirst();
    }

    /** Performs claimed work as the workers do, and says what came of it. */
    public String perform(Claim claim) {
        Performer performer = requireNonNull(performers.get(claim.work().kind()));
        try {
            return performer.perform(claim);
        } catch (Died _) {
            return "died";
        } catch (Hindered _) {
            ledger.commit(claim, List.of(new Change.WorkDeferred(clock.instant().plusSeconds(5))));
            return "hindered";
        } catch (RuntimeException _) {
            Instant later = clock.instant().plusSeconds(1L << claim.work().tries());
            ledger.commit(claim, List.of(new Change.WorkPostponed(later)));
            return "crashed";
        }
    }

    /** Claims and performs everything that is due, until nothing is, and says what came of each. */
    public List<String> runDue() {
        var results = new ArrayList<String>();
        List<Claim> claims = claimAll();
        for (; !claims.isEmpty(); claims = claimAll()) {
            if (results.size() > 1_000) throw new IllegalStateException("the work is never done: " + results);
            for (Claim claim : claims) results.add(perform(claim));
        }
        return results;
    }

    private List<Claim> claimAll() {
        return queue.claim(EnumSet.allOf(WorkKind.class), 100, LEASE, clock.instant());
    }

    /** Lets time pass, and work be done when it is due. */
    public List<String> pass(Duration time) {
        Instant end = clock.instant().plus(time);
        var results = new ArrayList<>(runDue());
        while (clock.instant().isBefore(end)) {
            clock.set(next(end));
            results.addAll(runDue());
        }
        return results;
    }

    /** When work can be claimed next, but not after the end. */
    private Instant next(Instant end) {
        Instant now = clock.instant();
        return store.reading(records -> records.work.values().stream()
                .map(row -> row.claimableAt())
                .filter(at -> at.isAfter(now) && at.isBefore(end))
                .min(Instant::compareTo)
                .orElse(end));
    }
}
