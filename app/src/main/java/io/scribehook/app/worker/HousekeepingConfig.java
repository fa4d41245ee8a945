package io.scribehook.app.worker;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How often is looked for what is too much or too old.
 *
 * @param pause between two looks at the quarantines; old records are looked for at every fortieth, orphaned uploads
 *     at every 240th
 */
@ConfigurationProperties("scribehook.housekeeping")
record HousekeepingConfig(@Bindable(defaultValue = "15s") Duration pause) {}
