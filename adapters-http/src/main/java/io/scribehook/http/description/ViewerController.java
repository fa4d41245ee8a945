package io.scribehook.http.description;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.scribehook.http.problem.Refusal;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Swagger UI from its web jar: nothing is loaded from elsewhere. */
@Hidden
@Controller("/api/v1/docs")
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ViewerController {
    private static final String OURS = "/api-viewer/";
    private static final String ABOUT = "/META-INF/maven/org.webjars/swagger-ui/pom.properties";
    private static final Map<String, String> TYPES = Map.of(
            "index.html", "text/html; charset=utf-8",
            "viewer.js", "text/javascript; charset=utf-8",
            "swagger-ui.css", "text/css; charset=utf-8",
            "swagger-ui-bundle.js", "text/javascript; charset=utf-8",
            "favicon-32x32.png", "image/png");

    /** React sets styles on elements, and the sheet has its pictures in it; scripts come from here alone. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    @Get
    HttpResponse<?> root() {
        return HttpResponse.redirect(URI.create("/api/v1/docs/index.html"));
    }

    @Get("/{file}")
    HttpResponse<?> file(@PathVariable String file) throws IOException {
        String type = TYPES.get(file);
        if (type == null) throw Refusal.noSuch("file");
        try (InputStream in = open(file)) {
            if (in == null) throw Refusal.noSuch("file");
            return HttpResponse.ok(in.readAllBytes()).contentType(type).header("Content-Security-Policy", POLICY);
        }
    }

    private static @Nullable InputStream open(String file) throws IOException {
        InputStream ours = ViewerController.class.getResourceAsStream(OURS + file);
        return ours != null
                ? ours
                : ViewerController.class.getResourceAsStream(
                        "/META-INF/resources/webjars/swagger-ui/" + version() + "/" + file);
    }

    private static String version() throws IOException {
        try (InputStream in = ViewerController.class.getResourceAsStream(ABOUT)) {
            var about = new Properties();
            if (in != null) about.load(in);
            return about.getProperty("version", "");
        }
    }
}
