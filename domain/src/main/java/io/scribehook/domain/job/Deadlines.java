package io.scribehook.domain.job;

import java.time.Duration;
import java.util.Map;

/**
 * How long is waited for a result, and how often a job may be sent again.
 *
 * @param usual from submission to giving up
 * @param byProvider where it differs from the usual
 * @param firstCheck when a provider that can be asked is asked first; then after twice as long, up to an hour
 * @param intervals of those that are asked evenly instead, the first time too
 * @param mostSubmissions of one job, the first included
 * @param mostResubmissionsPerDay of all jobs together, within any 24 hours
 */
public record Deadlines(
        Duration usual,
        Map<ProviderName, Duration> byProvider,
        Duration firstCheck,
        Map<ProviderName, Duration> intervals,
        int mostSubmissions,
        int mostResubmissionsPerDay) {
    public Deadlines {
        intervals = Map.copyOf(intervals);
        if (intervals.values().stream().anyMatch(interval -> !interval.isPositive()))
            throw new IllegalArgumentException("nobody is asked all the time");
        byProvider = Map.copyOf(byProvider);
        if (mostSubmissions < 1) throw new IllegalArgumentException("a job is submitted at least once");
        if (mostResubmissionsPerDay < 0) throw new IllegalArgumentException("fewer than no resubmissions");
    }

    /** The job's own, or else its provider's. */
    public Duration of(Job job) {
        Duration own = job.terms().deadline();
        return own == null ? of(job.provider()) : own;
    }

    public Duration of(ProviderName provider) {
        return byProvider.getOrDefault(provider, usual);
    }

    /** How long to wait before asking a provider for the first time. */
    public Duration firstCheck(ProviderName provider) {
        return intervals.getOrDefault(provider, firstCheck);
    }

    /** How long to wait before asking it again. */
    public Duration nextCheck(ProviderName provider, int checks) {
        Duration even = intervals.get(provider);
        if (even != null) return even;
        Duration longest = Duration.ofHours(1);
        Duration next = firstCheck.multipliedBy(1L << Math.min(checks, 12));
        return next.compareTo(longest) > 0 ? longest : next;
    }
}
