package io.scribehook.app.worker;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How long news are kept.
 *
 * @param keep for whoever was away that long
 * @param most fewer than in that time, when there are more
 */
@ConfigurationProperties("scribehook.news")
record NewsConfig(
        @Bindable(defaultValue = "24h") Duration keep,
        @Bindable(defaultValue = "1000000") long most) {}
