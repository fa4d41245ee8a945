package io.scribehook.domain.callback;

import io.scribehook.domain.job.Failure;
import io.scribehook.domain.job.ProviderJobId;
import io.scribehook.domain.text.JsonText;
import io.scribehook.domain.transcript.Transcript;
import org.jspecify.annotations.Nullable;

/** What a callback event says, once its dialect has read it. {@code id} is the provider's id where the body names it. */
public sealed interface Meaning {
    /** Here is the transcript. */
    record TranscriptReady(@Nullable ProviderJobId id, Transcript transcript) implements Meaning {}

    /** There will be no transcript. */
    record TranscriptionFailed(@Nullable ProviderJobId id, Failure failure) implements Meaning {}

    /** Work goes on; kept as it is. */
    record Progress(@Nullable ProviderJobId id, String note) implements Meaning {}

    /** Something is ready: fetch it. */
    record ThinNotice(@Nullable ProviderJobId id, String status) implements Meaning {}

    /** Any other webhook. {@code messageId} is the sender's id of this very message: one effect for each. */
    record Message(String type, @Nullable String messageId, JsonText body) implements Meaning {}

    /** A sender's test of the URL; answered when it arrived. */
    record Challenge(String note) implements Meaning {}

    /** No dialect knows this. */
    record Unrecognised(String why) implements Meaning {}

    /** The provider's id of the job that it is about, null when it names none. */
    default @Nullable ProviderJobId about() {
        return switch (this) {
            case TranscriptReady it -> it.id();
            case TranscriptionFailed it -> it.id();
            case Progress it -> it.id();
            case ThinNotice it -> it.id();
            case Message _, Challenge _, Unrecognised _ -> null;
        };
    }

    default String name() {
        return switch (this) {
            case TranscriptReady _ -> "transcript_ready";
            case TranscriptionFailed _ -> "transcription_failed";
            case Progress _ -> "progress";
            case ThinNotice _ -> "thin_notice";
            case Message _ -> "message";
            case Challenge _ -> "challenge";
            case Unrecognised _ -> "unrecognised";
        };
    }
}
