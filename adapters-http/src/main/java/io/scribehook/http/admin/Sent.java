package io.scribehook.http.admin;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What clients send, for the API's description alone: nothing is bound to these. The documents are read member by member,
 * so that an answer names everything that is wrong with one at once.
 */
final class Sent {
    private Sent() {}

    /**
     * A job.
     *
     * @param provider may be left out where the configuration has a default
     * @param audioUrl where the provider gets the audio; left out when the audio comes along
     * @param options for the provider, in its own words
     * @param tags labels without a value
     * @param metadata labels of the application's own, carried through
     * @param deadlineSeconds how long a result is waited for; left out for the provider's
     * @param atDeadline what is done when none came: the job is sent again, within the configured cap, or ended; left out for
     *     what suits the provider
     * @param followUps what is owed when the job ends; left out for the configured default, empty for nothing
     * @param callback a call to the application as the last step: an object with {@code url} and {@code method}, or true
     *     beside a {@code callback_config}
     */
    record JobRequest(
            @Nullable String provider,
            @Nullable URI audioUrl,

            @Nullable @Schema(type = "object", additionalProperties = Schema.AdditionalPropertiesValue.TRUE)
            Object options,

            @Nullable List<String> tags,
            @Nullable Map<String, String> metadata,

            @Nullable @Schema(minimum = "10", maximum = "604800")
            Long deadlineSeconds,

            @Nullable
            @Schema(
                    type = "string",
                    allowableValues = {"resubmit", "give_up"})
            String atDeadline,

            @Nullable List<StepRequest> followUps,
            @Nullable Object callback,
            @Nullable CallbackConfig callbackConfig) {}

    /** Where the application is called. */
    record CallbackConfig(
            URI url,

            @Nullable
            @Schema(
                    type = "string",
                    allowableValues = {"POST", "PUT"})
            String method) {}

    /** A job with its audio. */
    record JobForm(
            @Schema(type = "string", format = "binary") String audio,
            @Nullable JobRequest request) {}

    /**
     * A step of a plan. Without {@code settings} every further member is one.
     *
     * @param type of the channel: {@code email}, {@code sms}, {@code translate}, {@code callback}, ...
     * @param name by which later steps refer to it; the type if it is left out
     * @param on which outcome it is owed; success if it is left out
     * @param after the name of the step that it waits for
     * @param priority among what is due at the same destination; normal if it is left out
     * @param conditions all of which have to hold
     */
    @Schema(additionalProperties = Schema.AdditionalPropertiesValue.TRUE)
    record StepRequest(
            String type,
            @Nullable String name,

            @Nullable
            @Schema(
                    type = "string",
                    allowableValues = {"success", "failure", "always"})
            String on,

            @Nullable String after,

            @Nullable
            @Schema(
                    type = "string",
                    allowableValues = {"high", "normal", "low"})
            String priority,

            @Nullable List<Object> conditions,

            @Nullable @Schema(type = "object", additionalProperties = Schema.AdditionalPropertiesValue.TRUE)
            Object settings) {}

    /**
     * A follow-up anew.
     *
     * @param settings in place of the old ones; left out to keep those
     */
    record Redo(
            @Nullable @Schema(type = "object", additionalProperties = Schema.AdditionalPropertiesValue.TRUE)
            Object settings) {}

    /**
     * A key.
     *
     * @param name what it is for
     * @param expiresAt left out for never
     */
    record KeyRequest(
            @Schema(minLength = 1, maxLength = 100) String name,

            @ArraySchema(
                    schema =
                            @Schema(
                                    type = "string",
                                    allowableValues = {"submit", "read", "operate", "admin"}))
            List<String> scopes,

            @Nullable Instant expiresAt) {}

    /**
     * Where a callback belongs: one of the two.
     *
     * @param job its id
     * @param source its name
     */
    record Adoption(
            @Nullable @Schema(format = "uuid") String job,
            @Nullable String source) {}

    /**
     * Something to be done to many.
     *
     * @param filter which, by the names of their list's parameters; {@code state} has to be there
     * @param dryRun whether they are only counted
     */
    record OperationRequest(
            @Schema(
                    type = "string",
                    allowableValues = {"retry", "redo", "reinterpret", "cancel"})
            String verb,

            OperationFilter filter,
            @Nullable Boolean dryRun) {}

    /** Which of the follow-ups, callbacks or jobs. */
    @Schema(additionalProperties = Schema.AdditionalPropertiesValue.TRUE)
    record OperationFilter(
            String state,
            @Nullable String type,
            @Nullable @Schema(format = "uuid") String job,
            @Nullable String reason,
            @Nullable String provider,
            @Nullable String source,
            @Nullable String providerJobId,
            @Nullable String tag,
            @Nullable String text,
            @Nullable Instant from,
            @Nullable Instant to) {}

    /** Why a lane is paused. */
    record Pause(@Nullable String reason) {}

    /**
     * How a key is rotated.
     *
     * @param overlapSeconds how long the old key stays in force, at most 30 days; a day if it is left out
     */
    record Rotation(
            @Nullable @Schema(minimum = "0", maximum = "2592000")
            Long overlapSeconds) {}

    /**
     * A source.
     *
     * @param verification what proof is asked for; left out to keep the one there is
     * @param followUps as a job has them
     * @param enabled true if it is left out
     */
    record SourceRequest(
            String provider,
            @Nullable VerificationRequest verification,
            @Nullable List<StepRequest> followUps,
            @Nullable Boolean enabled) {}

    /** What proof a source asks for; what goes with which type is in docs/sources.md. */
    @Schema(additionalProperties = Schema.AdditionalPropertiesValue.TRUE)
    record VerificationRequest(String type) {}
}
