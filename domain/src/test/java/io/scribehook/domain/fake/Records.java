package io.scribehook.domain.fake;

import io.scribehook.domain.access.ApiKey;
import io.scribehook.domain.access.AuditEntry;
import io.scribehook.domain.callback.Address;
import io.scribehook.domain.callback.Body;
import io.scribehook.domain.callback.CallbackEvent;
import io.scribehook.domain.callback.EventId;
import io.scribehook.domain.callback.EventState;
import io.scribehook.domain.callback.Quarantine;
import io.scribehook.domain.followup.Attempt;
import io.scribehook.domain.followup.FollowUp;
import io.scribehook.domain.followup.FollowUpId;
import io.scribehook.domain.job.AudioId;
import io.scribehook.domain.job.Job;
import io.scribehook.domain.job.JobId;
import io.scribehook.domain.job.Jobs;
import io.scribehook.domain.job.ProviderJobId;
import io.scribehook.domain.job.ProviderName;
import io.scribehook.domain.job.Submission;
import io.scribehook.domain.job.SubmissionId;
import io.scribehook.domain.news.News;
import io.scribehook.domain.silence.Silence;
import io.scribehook.domain.source.Source;
import io.scribehook.domain.source.SourceName;
import io.scribehook.domain.transcript.TranscriptRevision;
import io.scribehook.domain.transcript.Translation;
import io.scribehook.domain.work.Lane;
import io.scribehook.domain.work.PausedLane;
import io.scribehook.domain.work.Work;
import io.scribehook.domain.work.WorkKind;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All that the in-memory adapters know. Not thread-safe: only ever touched under the store's lock. */
final class Records {
    /** As a database sorts UUIDs; {@link UUID#compareTo} takes the halves for signed numbers. */
    static final Comparator<UUID> BY_ID = Comparator.comparing(UUID::getMostSignificantBits, Long::compareUnsigned)
            .thenComparing(UUID::getLeastSignificantBits, Long::compareUnsigned);

    final Map<EventId, StoredEvent> events;
    final Map<InboxKey, EventId> inbox;
    final Map<MessageKey, EventId> messages;
    final Map<JobId, Job> jobs;
    final Map<String, Jobs.Created> created;
    final Map<SubmissionId, Submission> submissions;
    final List<TranscriptRevision> transcripts;
    final Map<FollowUpId, Translation> translations;
    final Map<FollowUpId, FollowUp> followUps;
    final List<Attempt> attempts;
    final Map<WorkKey, WorkRow> work;
    final Map<Lane, PausedLane> pausedLanes = new HashMap<>();
    final Map<ProviderName, Silence> silences = new HashMap<>();
    final Map<SourceName, Source> sources = new HashMap<>();
    final Map<SourceName, Lost> lost = new HashMap<>();
    final Map<String, ApiKey> apiKeys = new HashMap<>();
    final List<AuditEntry> auditTrail = new ArrayList<>();
    final Map<AudioId, InMemoryAudioStore.Kept> audio = new HashMap<>();
    final List<NewsRow> news = new ArrayList<>();
    long newsForgotten;

    Records() {
        events = new HashMap<>();
        inbox = new HashMap<>();
        messages = new HashMap<>();
        jobs = new HashMap<>();
        created = new HashMap<>();
        submissions = new HashMap<>();
        transcripts = new ArrayList<>();
        translations = new LinkedHashMap<>();
        followUps = new HashMap<>();
        attempts = new ArrayList<>();
        work = new HashMap<>();
    }

    private Records(Records of) {
        events = new HashMap<>(of.events);
        inbox = new HashMap<>(of.inbox);
        messages = new HashMap<>(of.messages);
        jobs = new HashMap<>(of.jobs);
        created = new HashMap<>(of.created);
        submissions = new HashMap<>(of.submissions);
        transcripts = new ArrayList<>(of.transcripts);
        translations = new LinkedHashMap<>(of.translations);
        followUps = new HashMap<>(of.followUps);
        attempts = new ArrayList<>(of.attempts);
        work = new HashMap<>(of.work);
        pausedLanes.putAll(of.pausedLanes);
        silences.putAll(of.silences);
        sources.putAll(of.sources);
        lost.putAll(of.lost);
        apiKeys.putAll(of.apiKeys);
        auditTrail.addAll(of.auditTrail);
        audio.putAll(of.audio);
        news.addAll(of.news);
        newsForgotten = of.newsForgotten;
    }

    /** A copy to try changes on. */
    Records copy() {
        return new Records(this);
    }

    void tell(News told) {
        news.add(new NewsRow(told, Instant.now()));
    }

    /** Forgets an event, and that it was delivered. */
    void remove(EventId event) {
        events.remove(event);
        inbox.values().remove(event);
        messages.values().remove(event);
    }

    /** What a source's quarantine lost, and when it last did. */
    record Lost(Quarantine.Amount amount, Instant last) {}

    /** News, and when they were told by the machine's own clock: nothing but forgetting goes by it. */
    record NewsRow(News news, Instant at) {}

    /** A callback event with what happened to it; no body when retention dropped it. */
    record StoredEvent(
            CallbackEvent event,
            @Nullable Body body,
            EventState state,
            int deliveries,
            @Nullable ProviderJobId names,
            boolean adopted) {
        StoredEvent(CallbackEvent event, Body body) {
            this(event, body, new EventState.Received(), 1, null, false);
        }

        StoredEvent ruled(EventState next, @Nullable ProviderJobId nextNames) {
            return new StoredEvent(event, body, next, deliveries, nextNames, adopted);
        }

        StoredEvent adoptedBy(Address by, ProviderName provider) {
            var its = new CallbackEvent(
                    event.id(),
                    by,
                    provider,
                    event.origin(),
                    event.method(),
                    event.query(),
                    event.headers(),
                    event.bytes(),
                    event.proof(),
                    event.receivedAt());
            return new StoredEvent(its, body, state, deliveries, names, true);
        }

        StoredEvent deliveredAgain() {
            return new StoredEvent(event, body, state, deliveries + 1, names, adopted);
        }

        StoredEvent withoutBody() {
            return new StoredEvent(event, null, state, deliveries, names, adopted);
        }
    }

    /** What makes two deliveries the same. */
    record InboxKey(Address address, String method, String query, ByteBuffer body) {}

    record MessageKey(SourceName source, String messageId) {}

    record WorkKey(WorkKind kind, UUID subject) {
        static WorkKey of(Work work) {
            return new WorkKey(work.kind(), work.subject());
        }
    }

    /** Work, with who holds it until when. */
    record WorkRow(
            Work work, @Nullable UUID fence, @Nullable Instant until, boolean handedOver, int takeovers) {
        private static final int TAKEOVERS_IN_A_TRY = 4;

        static WorkRow unheld(Work work) {
            return new WorkRow(work, null, null, false, 0);
        }

        /** Every fourth taking over from somebody counts as a try. */
        WorkRow heldBy(UUID next, Instant nextUntil) {
            int now = takeovers + (fence == null ? 0 : 1);
            int tries = work.tries() + (fence != null && now % TAKEOVERS_IN_A_TRY == 0 ? 1 : 0);
            var counted = new Work(work.kind(), work.subject(), work.lane(), work.dueAt(), work.priority(), tries);
            return new WorkRow(counted, next, nextUntil, handedOver, now);
        }

        /** Held for longer, if that is still the holder. */
        WorkRow renewed(UUID holder, Instant nextUntil) {
            return !holder.equals(fence) || (until != null && until.isAfter(nextUntil))
                    ? this
                    : new WorkRow(work, fence, nextUntil, handedOver, takeovers);
        }

        boolean claimable(Instant now) {
            return !claimableAt().isAfter(now);
        }

        Instant claimableAt() {
            return until == null || until.isBefore(work.dueAt()) ? work.dueAt() : until;
        }
    }
}
