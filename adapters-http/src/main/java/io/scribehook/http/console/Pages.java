package io.scribehook.http.console;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.scribehook.http.problem.Problem;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Renders pages with templates that were compiled with everything else. Thread-safe. */
@Singleton
final class Pages {
    static final MediaType HTML = new MediaType("text/html; charset=utf-8");

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Pages.class.getClassLoader(), Pages.class.getPackageName());
    private final Assets assets;
    private final InstantSource clock;

    Pages(Assets assets, InstantSource clock) {
        this.assets = assets;
        this.clock = clock;
    }

    Frame frame(String title, String here, @Nullable Visitor visitor) {
        return new Frame(title, here, visitor, assets.version(), visitor != null, clock.instant());
    }

    MutableHttpResponse<String> show(String template, Object page) {
        return HttpResponse.ok(render(template, page)).contentType(HTML);
    }

    String problem(@Nullable Visitor visitor, Problem problem) {
        return render("problem", new ProblemPage(frame(problem.title(), "", visitor), problem));
    }

    String render(String template, Object page) {
        var output = new StringOutput();
        engine.render(template + ".jte", page, output);
        return output.toString();
    }

    /** What went wrong. */
    record ProblemPage(Frame frame, Problem problem) {}
}
