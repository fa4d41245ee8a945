package io.scribehook.http.console;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.scribehook.domain.access.ApiKey;
import io.scribehook.domain.access.Scope;
import io.scribehook.http.access.KeyCheck;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** In and out. */
@Hidden // a page, not part of the API
@Controller("/console")
@ExecuteOn(TaskExecutors.BLOCKING)
final class SignInController {
    private static final String HOME = "/console";

    private final Pages pages;
    private final Sessions sessions;
    private final KeyCheck keys;

    SignInController(Pages pages, Sessions sessions, KeyCheck keys) {
        this.pages = pages;
        this.sessions = sessions;
        this.keys = keys;
    }

    /**
     * The form.
     *
     * @param fault what was wrong with the last try, null before the first
     */
    record SignInPage(Frame frame, String next, @Nullable String fault) {}

    @Get("/sign-in")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<String> form(HttpRequest<?> request) {
        String next = request.getParameters().get("next");
        return page(next, null);
    }

    @Post("/sign-in")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> signIn(HttpRequest<?> request, @Body Map<String, String> form) {
        String next = form.get("next");
        ApiKey key = keys.check(form.getOrDefault("key", "").strip(), request).orElse(null);
        if (key == null) return refused(next, "This is no key, or it is no longer in force.");
        if (!key.allows(Scope.READ)) return refused(next, "This key may not read, so there is nothing to show.");
        return HttpResponse.seeOther(Inside.of(next, HOME)).cookie(sessions.begin(key, request));
    }

    @Post("/sign-out")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @SignedIn(Scope.READ)
    HttpResponse<?> signOut(HttpRequest<?> request, @Body Map<String, String> form, Visitor visitor) {
        visitor.checked(form);
        return HttpResponse.seeOther(URI.create("/console/sign-in")).cookie(sessions.end(request));
    }

    private HttpResponse<String> refused(@Nullable String next, String fault) {
        return page(next, fault).status(HttpStatus.UNAUTHORIZED);
    }

    private MutableHttpResponse<String> page(@Nullable String next, @Nullable String fault) {
        return pages.show(
                "sign-in",
                new SignInPage(
                        pages.frame("Sign in", "", null), Inside.of(next, HOME).toString(), fault));
    }
}
