package io.scribehook.app.wiring;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import io.micronaut.core.convert.format.MapFormat;
import io.scribehook.domain.job.Deadlines;
import io.scribehook.domain.job.ProviderName;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How long a result is waited for.
 *
 * @param usual from submission to recovery or giving up
 * @param byProvider where it differs
 * @param firstCheck when a provider that can be asked is asked first
 * @param mostSubmissions of one job, the first included
 * @param mostResubmissionsPerDay of all jobs together, within any 24 hours
 */
@ConfigurationProperties("scribehook.deadlines")
record DeadlineConfig(
        @Bindable(defaultValue = "1h") Duration usual,

        @Nullable @MapFormat(transformation = MapFormat.MapTransformation.FLAT)
        Map<String, Duration> byProvider,

        @Bindable(defaultValue = "1m") Duration firstCheck,
        @Bindable(defaultValue = "2") int mostSubmissions,
        @Bindable(defaultValue = "100") int mostResubmissionsPerDay) {

    /** @param intervals of providers that are asked evenly */
    Deadlines toDomain(Map<ProviderName, Duration> intervals) {
        Map<String, Duration> named = byProvider == null ? Map.of() : byProvider;
        return new Deadlines(
                usual,
                named.entrySet().stream()
                        .collect(Collectors.toMap(entry -> new ProviderName(entry.getKey()), Map.Entry::getValue)),
                firstCheck,
                intervals,
                mostSubmissions,
                mostResubmissionsPerDay);
    }
}
