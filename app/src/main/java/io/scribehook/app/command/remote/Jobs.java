package io.scribehook.app.command.remote;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists jobs. */
@Command(name = "jobs", description = "List jobs, the newest first.")
public final class Jobs extends Listing {
    @Option(names = "--state", description = "accepted, submitting, waiting, uncertain, completed, failed or expired.")
    @Nullable
    String state;

    @Option(names = "--provider", description = "Of this provider.")
    @Nullable
    String provider;

    @Option(names = "--source", description = "Of this source.")
    @Nullable
    String source;

    @Option(names = "--provider-job-id", paramLabel = "ID", description = "What the provider calls it.")
    @Nullable
    String providerJobId;

    @Option(names = "--tag", description = "With this tag.")
    @Nullable
    String tag;

    @Option(names = "--metadata", paramLabel = "KEY=VALUE", description = "With this metadata; may be repeated.")
    Map<String, String> metadata = new LinkedHashMap<>();

    @Option(names = "--text", description = "With these words in the transcript.")
    @Nullable
    String text;

    @Override
    Query query() {
        var query = new Query("/api/v1/jobs")
                .with("state", state)
                .with("provider", provider)
                .with("source", source)
                .with("provider_job_id", providerJobId)
                .with("tag", tag)
                .with("text", text);
        metadata.forEach((key, value) -> query.with("metadata." + key, value));
        return query;
    }

    @Override
    List<Printer.Column> columns() {
        return List.of(
                new Printer.Column("JOB", "/id"),
                new Printer.Column("STATE", "/state"),
                new Printer.Column("PROVIDER", "/provider"),
                new Printer.Column("CREATED", "/created_at"),
                new Printer.Column("PROVIDER'S ID", "/provider_job_id", 40));
    }
}
