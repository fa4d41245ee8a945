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

    /** Any other webhook. {@code messageId} is the sender's id of it, by which repeats in other bytes are known. */
    record Message(String type, @Nullable String messageId, JsonText body) implements Meaning {}

    /** A sender's test of the URL; answered when it arrived. */
    record Challenge(String note) implements Meaning {}

    /** No dialect knows this. */
    record Unrecognised(String why) implements Meaning {}

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
