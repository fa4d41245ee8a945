package io.scribehook.http.console;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.scribehook.domain.access.Scope;
import io.scribehook.domain.job.ProviderJobId;
import io.scribehook.domain.job.ProviderName;
import io.scribehook.domain.overview.JobFilter;
import io.scribehook.domain.overview.Overview;
import io.scribehook.domain.source.SourceName;
import io.scribehook.domain.transcript.Captions;
import io.scribehook.domain.transcript.PlainText;
import io.scribehook.domain.transcript.SubRip;
import io.scribehook.domain.transcript.Transcript;
import io.scribehook.domain.transcript.TranscriptRevision;
import io.scribehook.domain.transcript.WebVtt;
import io.scribehook.http.problem.Refusal;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Jobs, one job, and its transcript to take away. */
@Hidden // a page, not part of the API
@Controller("/console/jobs")
@SignedIn(Scope.READ)
@ExecuteOn(TaskExecutors.BLOCKING)
final class JobPages {
    private static final List<String> STATES =
            List.of("accepted", "submitting", "waiting", "uncertain", "completed", "failed", "expired");

    private final Pages pages;
    private final Overview overview;
    private final JobStory story;

    JobPages(Pages pages, Overview overview, JobStory story) {
        this.pages = pages;
        this.overview = overview;
        this.story = story;
    }

    /** A list of jobs with its filters. */
    record JobsPage(
            Frame frame,
            List<String> states,
            Query query,
            List<Rows.Row> rows,
            @Nullable String more) {}

    @Get
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<String> list(HttpRequest<?> request, Visitor visitor) {
        var query = new Query(request);
        var filter = new JobFilter(
                query.one("state", Function.identity()),
                query.one("provider", ProviderName::new),
                query.one("source", SourceName::new),
                query.one("provider_job_id", ProviderJobId::new),
                label(query.one("label", Function.identity())),
                query.one("text", Function.identity()),
                null,
                null);
        var found = overview.jobs(filter, query.page());
        return pages.show(
                "jobs",
                new JobsPage(
                        pages.frame("Jobs", "jobs", visitor),
                        STATES,
                        query,
                        Rows.jobs(found.items()),
                        query.more("/console/jobs", found.next())));
    }

    /** {@code name=value}; without a value there is no such label. */
    private static Map<String, String> label(@Nullable String text) {
        if (text == null) return Map.of();
        String[] parts = text.split("=", 2);
        return Map.of(parts[0].strip(), parts.length == 1 ? "" : parts[1].strip());
    }

    @Get("/{id}")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<String> show(@PathVariable String id, Visitor visitor) {
        var job = story.job(id);
        return pages.show(
                "job", story.tell(job, pages.frame("Job " + Words.brief(job.id().value()), "jobs", visitor)));
    }

    @Get("/{id}/transcript.{format}")
    @Produces(MediaType.ALL)
    HttpResponse<String> transcript(@PathVariable String id, @PathVariable String format) {
        TranscriptRevision revision = story.transcript(story.job(id)).orElseThrow(() -> Refusal.noSuch("transcript"));
        Transcript transcript = revision.transcript();
        return switch (format) {
            case "txt" -> file(id, "txt", "text/plain", PlainText.render(transcript));
            case "srt" -> file(id, "srt", "application/x-subrip", SubRip.render(Captions.of(transcript)));
            case "vtt" -> file(id, "vtt", "text/vtt", WebVtt.render(Captions.of(transcript)));
            default -> throw Refusal.noSuch("format");
        };
    }

    private static HttpResponse<String> file(String id, String extension, String type, String text) {
        return HttpResponse.ok(text)
                .contentType(type + "; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"" + id + "." + extension + "\"");
    }
}
