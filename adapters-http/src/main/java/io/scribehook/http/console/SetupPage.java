package io.scribehook.http.console;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.scribehook.domain.access.Scope;
import io.scribehook.domain.followup.Channels;
import io.scribehook.domain.followup.PlanStep;
import io.scribehook.domain.job.ProviderName;
import io.scribehook.domain.provider.Providers;
import io.scribehook.domain.source.Source;
import io.scribehook.domain.source.Sources;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where callbacks may come from, and where follow-ups may go. */
@Hidden // a page, not part of the API
@Controller("/console/sources")
@SignedIn(Scope.READ)
@ExecuteOn(TaskExecutors.BLOCKING)
final class SetupPage {
    private final Pages pages;
    private final Sources sources;
    private final Providers providers;
    private final Channels channels;
    private final Health health;

    SetupPage(Pages pages, Sources sources, Providers providers, Channels channels, Health health) {
        this.pages = pages;
        this.sources = sources;
        this.providers = providers;
        this.channels = channels;
        this.health = health;
    }

    /** Something that is set up, or is not. */
    record Part(String name, String state, List<String> notes) {}

    /** All of it. */
    record Setup(Frame frame, List<Part> sources, List<Part> providers, List<Part> channels) {}

    @Get
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<String> show(Visitor visitor) {
        return pages.show(
                "setup",
                new Setup(
                        pages.frame("Sources and providers", "sources", visitor),
                        sources.all().stream().map(this::source).toList(),
                        providers.dialects().stream()
                                .sorted(Comparator.comparing(ProviderName::value))
                                .map(this::provider)
                                .toList(),
                        channels.all().stream()
                                .map(channel -> part(channel.kind().value(), channel.missing()))
                                .sorted(Comparator.comparing(Part::name))
                                .toList()));
    }

    private Part source(Source source) {
        String proof = source.verification().getClass().getSimpleName().replaceAll("([a-z])([A-Z])", "$1 $2");
        String plan = source.plan() == null
                ? "the usual follow-ups"
                : source.plan().steps().stream().map(PlanStep::name).collect(Collectors.joining(", "));
        return new Part(
                source.name().value(),
                source.enabled() ? "ready" : "off",
                List.of(
                        "Dialect: " + source.dialect(),
                        "Proof: " + Words.plain(proof),
                        "Owes: " + (plan.isEmpty() ? "nothing" : plan),
                        health.heard(source.name())));
    }

    private Part provider(ProviderName name) {
        var transcriber = providers.transcriber(name).orElse(null);
        if (transcriber == null)
            return new Part(
                    name.value(), "ready", List.of("Calls back only; nothing is submitted to it.", health.heard(name)));
        if (!transcriber.missing().isEmpty()) return part(name.value(), transcriber.missing());
        var silent = health.silent(name);
        var paused = health.paused(name);
        List<String> notes = Stream.of(silent.stream(), paused.stream(), Stream.of(health.heard(name)))
                .flatMap(Function.identity())
                .toList();
        String state = paused.isPresent() ? "paused" : silent.isPresent() ? "silent" : "ready";
        return new Part(name.value(), state, notes);
    }

    private static Part part(String name, List<String> missing) {
        return new Part(name, missing.isEmpty() ? "ready" : "missing", missing);
    }
}
