package io.scribehook.http.console;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.scribehook.domain.access.Scope;
import io.scribehook.domain.overview.Overview;
import io.scribehook.domain.transcript.Captions;
import io.scribehook.domain.transcript.PlainText;
import io.scribehook.domain.transcript.SubRip;
import io.scribehook.domain.transcript.Transcript;
import io.scribehook.domain.transcript.TranscriptRevision;
import io.scribehook.domain.transcript.WebVtt;
import io.scribehook.http.admin.Cancellations;
import io.scribehook.http.admin.States;
import io.scribehook.http.problem.Refusal;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.Map;

/** Jobs, one job, and its transcript to take away. */
@Hidden // a page, not part of the API
@Controller("/console/jobs")
@SignedIn(Scope.READ)
@ExecuteOn(TaskExecutors.BLOCKING)
final class JobPages {
    private final Pages pages;
    private final Overview overview;
    private final JobStory story;
    private final Cancellations cancellations;

    JobPages(Pages pages, Overview overview, JobStory story, Cancellations cancellations) {
        this.pages = pages;
        this.overview = overview;
        this.story = story;
        this.cancellations = cancellations;
    }

    @Get
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<String> list(HttpRequest<?> request, Visitor visitor) {
        var query = new Query(request);
        var filter = Tasks.jobs(query);
        var filters = Filters.of(query)
                .state(States.OF_JOBS)
                .words("text", "Words said", "")
                .words("tag", "Tag", "")
                .words("provider_job_id", "Provider's id", "")
                .fold("label", "Label", "name=value")
                .fold("provider", "Provider", "")
                .fold("source", "Source", "")
                .time();
        var found = overview.jobs(filter, query.page());
        return pages.show(
                "list",
                Listing.of(pages.frame("Jobs", "jobs", visitor), "/console/jobs", filters, found, Rows::jobs)
                        .with(Tasks.verbs(filter)));
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

    @Post("/{id}/cancel")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @SignedIn(Scope.OPERATE)
    HttpResponse<?> cancel(@PathVariable String id, @Body Map<String, String> form, Visitor visitor) {
        visitor.checked(form);
        cancellations.cancel(story.job(id).id(), visitor.caller());
        return HttpResponse.seeOther(URI.create("/console/jobs/" + id));
    }

    private static HttpResponse<String> file(String id, String extension, String type, String text) {
        return HttpResponse.ok(text)
                .contentType(type + "; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"" + id + "." + extension + "\"");
    }
}
