package io.scribehook.http.admin;

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
import io.scribehook.domain.job.JobId;
import io.scribehook.domain.job.Jobs;
import io.scribehook.domain.transcript.Captions;
import io.scribehook.domain.transcript.PlainText;
import io.scribehook.domain.transcript.SubRip;
import io.scribehook.domain.transcript.Transcript;
import io.scribehook.domain.transcript.TranscriptRevision;
import io.scribehook.domain.transcript.Transcripts;
import io.scribehook.domain.transcript.WebVtt;
import io.scribehook.http.access.RequiresScope;
import io.scribehook.http.problem.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Results: the transcript as a document, a text or captions, and its translations. */
@Controller("/api/v1/jobs/{id}")
@RequiresScope({Scope.READ, Scope.SUBMIT})
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class TranscriptController {
    private static final List<String> FORMATS = List.of("json", "txt", "srt", "vtt");

    /** How a document names its schema over HTTP: JSON Schema 2020-12, section 9.5.1.1. */
    private static final String SCHEMA =
            "</api/v1/schemas/transcript/" + Transcript.SCHEMA_VERSION + ">; rel=\"describedby\"";

    private final Jobs jobs;
    private final Transcripts transcripts;

    TranscriptController(Jobs jobs, Transcripts transcripts) {
        this.jobs = jobs;
        this.transcripts = transcripts;
    }

    @Operation(operationId = "getTranscript", summary = "Get the transcript in a format")
    @Parameter(
            name = "format",
            in = ParameterIn.QUERY,
            description = "`json` if it is not said",
            schema =
                    @Schema(
                            type = "string",
                            allowableValues = {"json", "txt", "srt", "vtt"}))
    @Parameter(
            name = "revision",
            in = ParameterIn.QUERY,
            description = "Which one, the latest if it is not said",
            schema = @Schema(type = "integer", minimum = "1"))
    @Parameter(
            name = "language",
            in = ParameterIn.QUERY,
            description = "The translation into this language instead; captions only where they were asked for",
            schema = @Schema(type = "string"))
    @ApiResponse(
            responseCode = "200",
            description = "The transcript",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = TranscriptResponse.class)),
                @Content(mediaType = "text/plain", schema = @Schema(type = "string")),
                @Content(mediaType = "application/x-subrip", schema = @Schema(type = "string")),
                @Content(mediaType = "text/vtt", schema = @Schema(type = "string"))
            })
    @Get("/transcript")
    HttpResponse<?> show(@PathVariable String id, HttpRequest<?> request) {
        var asked = new Asked(request);
        String format = asked.oneOf("format", FORMATS);
        return rendered(id, format == null ? "json" : format, asked);
    }

    @Operation(operationId = "getTranscriptJson", summary = "Get the transcript as JSON")
    @Parameter(
            name = "revision",
            in = ParameterIn.QUERY,
            description = "Which one, the latest if it is not said",
            schema = @Schema(type = "integer", minimum = "1"))
    @ApiResponse(
            responseCode = "200",
            description = "The transcript",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = TranscriptResponse.class)))
    @Get("/transcript.json")
    HttpResponse<?> json(@PathVariable String id, HttpRequest<?> request) {
        return rendered(id, "json", new Asked(request));
    }

    @Operation(operationId = "getTranscriptText", summary = "Get the transcript as text")
    @Parameter(
            name = "revision",
            in = ParameterIn.QUERY,
            description = "Which one, the latest if it is not said",
            schema = @Schema(type = "integer", minimum = "1"))
    @ApiResponse(
            responseCode = "200",
            description = "The text",
            content = @Content(mediaType = "text/plain", schema = @Schema(type = "string")))
    @Get("/transcript.txt")
    HttpResponse<?> txt(@PathVariable String id, HttpRequest<?> request) {
        return rendered(id, "txt", new Asked(request));
    }

    @Operation(operationId = "getTranscriptSrt", summary = "Get the transcript as SubRip captions")
    @Parameter(
            name = "revision",
            in = ParameterIn.QUERY,
            description = "Which one, the latest if it is not said",
            schema = @Schema(type = "integer", minimum = "1"))
    @ApiResponse(
            responseCode = "200",
            description = "The captions",
            content = @Content(mediaType = "application/x-subrip", schema = @Schema(type = "string")))
    @Get("/transcript.srt")
    HttpResponse<?> srt(@PathVariable String id, HttpRequest<?> request) {
        return rendered(id, "srt", new Asked(request));
    }

    @Operation(operationId = "getTranscriptVtt", summary = "Get the transcript as WebVTT captions")
    @Parameter(
            name = "revision",
            in = ParameterIn.QUERY,
            description = "Which one, the latest if it is not said",
            schema = @Schema(type = "integer", minimum = "1"))
    @ApiResponse(
            responseCode = "200",
            description = "The captions",
            content = @Content(mediaType = "text/vtt", schema = @Schema(type = "string")))
    @Get("/transcript.vtt")
    HttpResponse<?> vtt(@PathVariable String id, HttpRequest<?> request) {
        return rendered(id, "vtt", new Asked(request));
    }

    @Operation(operationId = "listTranslations", summary = "List the translations of a transcript")
    @Get("/translations")
    @Produces(MediaType.APPLICATION_JSON)
    PageResponse<TranscriptResponse.TranslationResponse> translations(@PathVariable String id) {
        JobId job = known(id);
        List<TranscriptResponse.TranslationResponse> items = transcripts.translations(job).stream()
                .map(TranscriptResponse.TranslationResponse::of)
                .toList();
        return new PageResponse<>(items, null);
    }

    private HttpResponse<?> rendered(String id, String format, Asked asked) {
        Integer number = asked.one("revision", TranscriptController::number);
        String language = asked.one("language", RenderedTranslation::language);
        asked.refuseOthers();
        if (language != null) return RenderedTranslation.of(transcripts.translations(known(id)), language, format);
        TranscriptRevision revision = revision(known(id), number);
        var transcript = revision.transcript();
        return switch (format) {
            case "txt" -> RenderedTranslation.text(MediaType.TEXT_PLAIN, PlainText.render(transcript));
            case "srt" -> RenderedTranslation.text("application/x-subrip", SubRip.render(Captions.of(transcript)));
            case "vtt" -> RenderedTranslation.text("text/vtt", WebVtt.render(Captions.of(transcript)));
            default ->
                HttpResponse.ok(TranscriptResponse.of(revision))
                        .contentType(MediaType.APPLICATION_JSON_TYPE)
                        .header("Link", SCHEMA);
        };
    }

    private JobId known(String id) {
        JobId job = PathId.job(id);
        if (jobs.find(job).isEmpty()) throw Refusal.noSuch("job");
        return job;
    }

    private TranscriptRevision revision(JobId job, @Nullable Integer number) {
        var found = number == null ? transcripts.latest(job) : transcripts.revision(job, number);
        return found.orElseThrow(() -> Refusal.noSuch("transcript"));
    }

    private static int number(String text) {
        if (text.matches("[1-9][0-9]{0,5}")) return Integer.parseInt(text);
        throw new IllegalArgumentException("is a number from 1");
    }
}
