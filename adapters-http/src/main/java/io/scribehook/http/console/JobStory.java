package io.scribehook.http.console;

import io.scribehook.domain.followup.FollowUp;
import io.scribehook.domain.followup.FollowUps;
import io.scribehook.domain.followup.Subject;
import io.scribehook.domain.job.Audio;
import io.scribehook.domain.job.Job;
import io.scribehook.domain.job.JobId;
import io.scribehook.domain.job.Jobs;
import io.scribehook.domain.overview.EventFilter;
import io.scribehook.domain.overview.Overview;
import io.scribehook.domain.overview.Page;
import io.scribehook.domain.provider.Heard;
import io.scribehook.domain.transcript.TranscriptRevision;
import io.scribehook.domain.transcript.Transcripts;
import io.scribehook.domain.transcript.Translation;
import io.scribehook.http.admin.Hearing;
import io.scribehook.http.admin.Shown;
import io.scribehook.http.problem.Refusal;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All that happened to a job, from submission to the last follow-up. */
@Singleton
final class JobStory {
    private static final Page.Asked EVENTS = new Page.Asked(100, null);

    private final Jobs jobs;
    private final FollowUps followUps;
    private final Transcripts transcripts;
    private final Overview overview;
    private final Hearing hearing;

    JobStory(Jobs jobs, FollowUps followUps, Transcripts transcripts, Overview overview, Hearing hearing) {
        this.jobs = jobs;
        this.followUps = followUps;
        this.transcripts = transcripts;
        this.overview = overview;
        this.hearing = hearing;
    }

    /**
     * One job.
     *
     * @param heard how far its provider has come, null where that is not known
     */
    record JobPage(
            Frame frame,
            Job job,
            Map<String, String> facts,
            @Nullable Heard heard,
            List<Moment> moments,
            @Nullable Spoken spoken,
            List<Rows.Row> followUps,
            List<Translation> translations) {
        /** How much of the recording was heard, in words. */
        String heardSoFar() {
            if (heard == null) return "";
            String time = Words.clock(heard.time().toMillis() / 1_000.0) + " heard";
            return heard.share() == null ? time : time + ", " + Words.percent(heard.share());
        }

        boolean mayCancel() {
            return frame.operates() && !job.ended();
        }
    }

    Job job(String id) {
        return jobs.find(new JobId(PathIds.of("job", id))).orElseThrow(() -> Refusal.noSuch("job"));
    }

    Optional<TranscriptRevision> transcript(Job job) {
        return transcripts.latest(job.id());
    }

    JobPage tell(Job job, Frame frame) {
        List<FollowUp> owed = followUps.of(new Subject.OfJob(job.id()));
        TranscriptRevision revision = transcript(job).orElse(null);
        return new JobPage(
                frame,
                job,
                facts(job),
                hearing.of(job).orElse(null),
                moments(job, owed, revision),
                revision == null ? null : Spoken.of(revision),
                Rows.followUps(owed),
                transcripts.translations(job.id()));
    }

    private static Map<String, String> facts(Job job) {
        var facts = new TreeMap<>(job.metadata());
        facts.put(
                "audio",
                switch (job.audio()) {
                    case Audio.AtUrl at -> Shown.url(at.url());
                    case Audio.Uploaded it -> "uploaded, " + Words.bytes(it.bytes());
                    case Audio.Elsewhere _ -> "never seen here";
                });
        return facts;
    }

    private List<Moment> moments(Job job, List<FollowUp> owed, @Nullable TranscriptRevision revision) {
        var moments = new ArrayList<Moment>();
        moments.add(Moment.accepted(job));
        jobs.latestSubmission(job.id()).map(Moment::submitted).ifPresent(moments::add);
        overview.events(new EventFilter(null, null, null, job.id()), EVENTS).items().reversed().stream()
                .map(Moment::arrived)
                .forEach(moments::add);
        if (revision != null) moments.add(Moment.transcribed(revision));
        Moment.ended(job).ifPresent(moments::add);
        for (FollowUp followUp : owed) {
            moments.add(Moment.owed(followUp));
            followUps.attempts(followUp.id()).forEach(attempt -> moments.add(Moment.tried(followUp, attempt)));
        }
        moments.sort(Comparator.comparing(Moment::at));
        return moments;
    }
}
