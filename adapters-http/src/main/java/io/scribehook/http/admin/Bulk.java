package io.scribehook.http.admin;

import io.scribehook.domain.operation.Operation;
import io.scribehook.domain.operation.StartOperation;
import io.scribehook.domain.operation.Task;
import io.scribehook.http.access.Caller;
import jakarta.inject.Singleton;

/** Has something done to many, and notes who asked for it. */
@Singleton
public final class Bulk {
    private final StartOperation start;
    private final Audit audit;

    Bulk(StartOperation start, Audit audit) {
        this.start = start;
        this.audit = audit;
    }

    public Operation start(Task task, boolean dryRun, Caller caller) {
        Operation operation = start.start(task, dryRun);
        String what = task.verb() + " " + TaskDocument.filter(task) + (dryRun ? ", dry run" : "");
        audit.note(caller, "operation.start", operation.id(), what);
        return operation;
    }
}
