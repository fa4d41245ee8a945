package io.scribehook.domain.job;

import io.scribehook.domain.followup.Branch;

/** What an outcome makes of a job. */
public sealed interface Conclusion {
    /** The job ended, and the branch's follow-ups are owed. */
    record Concluded(Job job, Branch branch) implements Conclusion {}

    /** The job stays as it was: nothing new is owed. */
    record Unchanged() implements Conclusion {}
}
