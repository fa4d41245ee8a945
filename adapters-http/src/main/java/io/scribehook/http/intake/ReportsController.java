package io.scribehook.http.intake;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.scribehook.domain.callback.Acknowledgement;
import io.scribehook.domain.followup.FollowUpId;
import io.scribehook.domain.followup.FollowUpKind;
import io.scribehook.domain.followup.TakeReport;
import io.scribehook.http.problem.Problem;
import io.scribehook.http.problem.ProblemType;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Where carriers report what became of a message: {@code /hook/reports/<kind>/<follow-up>}. */
@Controller("/hook/reports")
@Consumes(MediaType.ALL)
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ReportsController {
    private static final int MOST_BYTES = 64 * 1024;

    private final TakeReport reports;
    private final Answers answers;

    ReportsController(TakeReport reports, Answers answers) {
        this.reports = reports;
        this.answers = answers;
    }

    @Post("/{kind}/{id}")
    HttpResponse<?> report(@PathVariable String kind, @PathVariable String id, HttpRequest<?> request) {
        Optional<FollowUpId> about = about(kind, id);
        if (about.isEmpty()) return answers.unknown();
        return switch (Arrived.of(request, answers.limits(), Seal.NONE)) {
            case Arrived.Not(Refused reason) -> answers.refused(reason, Acknowledgement.USUAL, null);
            case Arrived.Whole(Arrival body, var _) -> {
                try (body;
                        InputStream stream = body.open()) {
                    if (body.length() > MOST_BYTES)
                        yield answers.refused(Refused.TOO_LARGE, Acknowledgement.USUAL, null);
                    var taken =
                            reports.take(new FollowUpKind(kind), about.get(), headers(request), stream.readAllBytes());
                    yield switch (taken) {
                        case TAKEN -> HttpResponse.noContent();
                        case NO_SUCH_FOLLOW_UP -> answers.unknown();
                        case UNPROVEN ->
                            Problem.of(ProblemType.UNPROVEN, "The carrier's signature is missing or wrong.")
                                    .response();
                    };
                } catch (IOException e) {
                    yield answers.refused(Refused.UNAVAILABLE, Acknowledgement.USUAL, e);
                }
            }
        };
    }

    private static Optional<FollowUpId> about(String kind, String id) {
        try {
            if (!kind.matches("[a-z][a-z0-9-]{0,31}")) return Optional.empty();
            return Optional.of(new FollowUpId(UUID.fromString(id)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Map<String, String> headers(HttpRequest<?> request) {
        var headers = new TreeMap<String, String>();
        request.getHeaders().forEach((name, values) -> {
            if (values.size() == 1) headers.put(name.toLowerCase(Locale.ROOT), values.getFirst());
        });
        return headers;
    }
}
