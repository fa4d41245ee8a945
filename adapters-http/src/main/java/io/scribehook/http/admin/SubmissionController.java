package io.scribehook.http.admin;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.scribehook.domain.access.Scope;
import io.scribehook.http.access.Caller;
import io.scribehook.http.access.RequiresScope;

/** Takes jobs, as a JSON document or as a form with the audio in it. */
@Controller("/api/v1/jobs")
@RequiresScope(Scope.SUBMIT)
@ExecuteOn(TaskExecutors.BLOCKING)
final class SubmissionController {
    private final Submissions submissions;
    private final Incoming incoming;
    private final Uploads uploads;

    SubmissionController(Submissions submissions, Incoming incoming, Uploads uploads) {
        this.submissions = submissions;
        this.incoming = incoming;
        this.uploads = uploads;
    }

    @Post
    @Consumes(MediaType.APPLICATION_JSON)
    HttpResponse<?> json(HttpRequest<?> request, Caller caller) {
        return answer(submissions.submit(new Upload(incoming.object(request), null, ""), request, caller));
    }

    @Post
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> form(HttpRequest<?> request, Caller caller) {
        return answer(submissions.submit(uploads.read(request), request, caller));
    }

    private static HttpResponse<?> answer(Submissions.Taken taken) {
        MutableHttpResponse<?> answer = HttpResponse.status(HttpStatus.ACCEPTED)
                .header("Location", "/api/v1/jobs/" + taken.job().id())
                .body(JobResponse.of(taken.job(), null));
        return taken.repeated() ? answer.header("Idempotency-Replayed", "true") : answer;
    }
}
