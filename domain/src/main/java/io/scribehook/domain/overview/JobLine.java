package io.scribehook.domain.overview;

import io.scribehook.domain.job.Job;
import io.scribehook.domain.job.ProviderJobId;
import org.jspecify.annotations.Nullable;

/** A job in a list, with what its latest submission's provider calls it. */
public record JobLine(Job job, @Nullable ProviderJobId providerJobId) {}
