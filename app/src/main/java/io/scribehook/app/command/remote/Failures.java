package io.scribehook.app.command.remote;

import io.scribehook.app.command.Exit;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** What went wrong, in one sentence on the standard error, and a status. */
public final class Failures implements IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(Exception thrown, CommandLine command, ParseResult parsed) throws Exception {
        return switch (thrown) {
            case Failure failure -> {
                command.getErr().println("scribehook: " + failure.getMessage());
                yield failure.exit().status();
            }
            case InterruptedException _ -> {
                Thread.currentThread().interrupt();
                yield Exit.LATER.status();
            }
            default -> throw thrown;
        };
    }
}
