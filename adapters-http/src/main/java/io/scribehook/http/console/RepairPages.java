package io.scribehook.http.console;

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
import io.scribehook.domain.operation.Operation;
import io.scribehook.domain.operation.OperationId;
import io.scribehook.domain.operation.Operations;
import io.scribehook.http.admin.Bulk;
import io.scribehook.http.admin.TaskDocument;
import io.scribehook.http.problem.Refusal;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What is done to many at once, and how far it is. */
@Hidden // a page, not part of the API
@Controller("/console/repairs")
@SignedIn(Scope.READ)
@ExecuteOn(TaskExecutors.BLOCKING)
final class RepairPages {
    private static final int SHOWN = 50;

    private final Pages pages;
    private final Operations operations;
    private final Bulk bulk;

    RepairPages(Pages pages, Operations operations, Bulk bulk) {
        this.pages = pages;
        this.operations = operations;
        this.bulk = bulk;
    }

    /** The latest ones. */
    record RepairsPage(Frame frame, List<Rows.Row> rows) {}

    /**
     * One of them.
     *
     * @param filter what it is done to
     * @param list where these are listed
     */
    record RepairPage(Frame frame, Operation operation, String title, Map<String, String> filter, String list) {
        boolean runs() {
            return operation.endedAt() == null;
        }

        /** What the number of those that were found is called. */
        String found() {
            if (!runs()) return "found";
            return operation.total() == null
                    ? "found so far"
                    : "of " + Words.count(operation.total()) + " found so far";
        }

        /** Whether it was only a count, which somebody may follow with the deed. */
        boolean mayFollow() {
            return frame.operates() && operation.dryRun() && !runs() && operation.matched() > 0;
        }
    }

    @Get
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<String> list(Visitor visitor) {
        return pages.show(
                "repairs",
                new RepairsPage(
                        pages.frame("Repairs", "repairs", visitor),
                        operations.latest(SHOWN).stream().map(RepairPages::row).toList()));
    }

    @Get("/{id}")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<String> show(@PathVariable String id, Visitor visitor) {
        Operation operation = find(id);
        String title = Tasks.title(operation.task());
        return pages.show(
                "repair",
                new RepairPage(
                        pages.frame(title, "repairs", visitor),
                        operation,
                        title,
                        TaskDocument.filter(operation.task()),
                        Tasks.list(operation.task())));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @SignedIn(Scope.OPERATE)
    HttpResponse<?> start(@Body Map<String, String> form, Visitor visitor) {
        boolean dryRun = visitor.checked(form).containsKey("dry_run");
        Operation operation = bulk.start(Tasks.read(form), dryRun, visitor.caller());
        return HttpResponse.seeOther(URI.create("/console/repairs/" + operation.id()));
    }

    /** Does what was only counted before. */
    @Post("/{id}/follow")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @SignedIn(Scope.OPERATE)
    HttpResponse<?> follow(@PathVariable String id, @Body Map<String, String> form, Visitor visitor) {
        visitor.checked(form);
        Operation operation = bulk.start(find(id).task(), false, visitor.caller());
        return HttpResponse.seeOther(URI.create("/console/repairs/" + operation.id()));
    }

    private Operation find(String id) {
        return operations.find(new OperationId(PathIds.of("repair", id))).orElseThrow(() -> Refusal.noSuch("repair"));
    }

    private static Rows.Row row(Operation it) {
        String filter = TaskDocument.filter(it.task()).entrySet().stream()
                .map(one -> one.getKey() + " " + one.getValue())
                .collect(Collectors.joining(" · "));
        String so = it.dryRun()
                ? Words.count(it.matched()) + " counted"
                : Words.count(it.changed()) + " of " + Words.count(it.matched()) + " done";
        String state = it.endedAt() == null ? "running" : it.dryRun() ? "counted" : "done";
        return new Rows.Row(
                "/console/repairs/" + it.id(),
                Tasks.title(it.task()),
                so + " · " + filter,
                state,
                it.createdAt(),
                null);
    }
}
