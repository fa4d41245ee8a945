package io.scribehook.app.command.remote;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists follow-ups. */
@Command(name = "follow-ups", description = "List follow-ups, the newest first.")
public final class FollowUps extends Listing {
    @Option(names = "--state", description = "waiting, running, done, dead, skipped or unknown.")
    @Nullable
    String state;

    @Option(names = "--type", description = "email, sms, translate, callback, ...")
    @Nullable
    String type;

    @Option(names = "--job", paramLabel = "ID", description = "Of this job.")
    @Nullable
    String job;

    @Override
    Query query() {
        return new Query("/api/v1/follow-ups")
                .with("state", state)
                .with("type", type)
                .with("job", job);
    }

    @Override
    List<Printer.Column> columns() {
        return List.of(
                new Printer.Column("FOLLOW-UP", "/id"),
                new Printer.Column("TYPE", "/type"),
                new Printer.Column("STATE", "/state"),
                new Printer.Column("TRIES", "/attempts"),
                new Printer.Column("JOB", "/job_id"),
                new Printer.Column("NOTE", "/note", 80));
    }
}
