package io.scribehook.http.console;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.scribehook.domain.access.Scope;
import io.scribehook.http.live.NewsStreams;
import io.scribehook.http.problem.Refusal;
import io.swagger.v3.oas.annotations.Hidden;
import org.reactivestreams.Publisher;

/** What pages load: styles, scripts, and what changes. */
@Hidden // a page, not part of the API
@Controller("/console")
final class AssetsController {
    private final Assets assets;
    private final NewsStreams streams;

    AssetsController(Assets assets, NewsStreams streams) {
        this.assets = assets;
        this.streams = streams;
    }

    /** Pages ask for them with their version, so they may be kept. */
    @Get("/assets/{name}")
    @Produces(MediaType.ALL)
    HttpResponse<byte[]> asset(@PathVariable String name) {
        Assets.Asset asset = assets.find(name).orElseThrow(() -> Refusal.noSuch("file"));
        return HttpResponse.ok(asset.bytes())
                .contentType(asset.type())
                .header("Cache-Control", "public, max-age=86400");
    }

    @Get("/live")
    @Produces(MediaType.TEXT_EVENT_STREAM)
    @SignedIn(Scope.READ)
    HttpResponse<Publisher<byte[]>> live(HttpRequest<?> request) {
        return streams.stream(request, _ -> true);
    }
}
