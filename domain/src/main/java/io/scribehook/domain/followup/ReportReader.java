package io.scribehook.domain.followup;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what the carrier of a channel reports over HTTP: port for an adapter to implement. Thread-safe. */
public interface ReportReader {
    /** The channel whose messages are reported on. */
    FollowUpKind kind();

    /**
     * Checks that the carrier sent it, and reads it.
     *
     * @param about the follow-up that the address of the report names
     * @param headers by lower-case name
     */
    Reading read(FollowUpId about, Map<String, String> headers, byte[] body);

    /** What reading a report came to. */
    sealed interface Reading {
        /** A report, with the members of a {@link DeliveryReport}. */
        record Reported(
                String receipt,
                String status,
                DeliveryReport.Progress progress,
                @Nullable String code) implements Reading {}

        /** Whoever sent it did not prove to be the carrier. */
        record Unproven() implements Reading {}

        /** The carrier sent it, and it says nothing of a message. */
        record Meaningless() implements Reading {}
    }
}
