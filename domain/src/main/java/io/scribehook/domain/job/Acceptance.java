package io.scribehook.domain.job;

import java.util.List;

/** What asking for a job came to. */
public sealed interface Acceptance {
    /** The job is committed. */
    record Accepted(Job job) implements Acceptance {}

    /** The same request with the same idempotency key had made this job before. */
    record Repeated(JobId job) implements Acceptance {}

    /** The idempotency key had come with another request. */
    record KeyReused() implements Acceptance {}

    /** The request cannot be accepted. */
    record Faulty(List<Fault> faults) implements Acceptance {}
}
