package io.scribehook.app.command.remote;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists callback events. */
@Command(name = "callbacks", description = "List callbacks, the newest first.")
public final class Callbacks extends Listing {
    @Option(names = "--state", description = "received, interpreted or quarantined.")
    @Nullable
    String state;

    @Option(names = "--reason", description = "In quarantine because unmatched, doubtful, unreadable, crashed or late.")
    @Nullable
    String reason;

    @Option(names = "--provider", description = "Of this provider.")
    @Nullable
    String provider;

    @Option(names = "--source", description = "That came to this source.")
    @Nullable
    String source;

    @Option(names = "--job", paramLabel = "ID", description = "Of this job.")
    @Nullable
    String job;

    @Option(names = "--provider-job-id", paramLabel = "ID", description = "That name this id of the provider's.")
    @Nullable
    String providerJobId;

    @Override
    Query query() {
        return new Query("/api/v1/callbacks")
                .with("state", state)
                .with("reason", reason)
                .with("provider", provider)
                .with("source", source)
                .with("job", job)
                .with("provider_job_id", providerJobId);
    }

    @Override
    List<Printer.Column> columns() {
        return List.of(
                new Printer.Column("CALLBACK", "/id"),
                new Printer.Column("STATE", "/state"),
                new Printer.Column("PROVIDER", "/provider"),
                new Printer.Column("MEANING", "/meaning"),
                new Printer.Column("BYTES", "/bytes"),
                new Printer.Column("RECEIVED", "/received_at"),
                new Printer.Column("REASON", "/reason"));
    }
}
