package io.scribehook.notify.translate;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * Apertium as a program on this machine.
 *
 * @param command its name on the path, or where it is
 */
@ConfigurationProperties("scribehook.channels.translate.apertium")
record ApertiumConfiguration(
        @Bindable(defaultValue = "true") boolean enabled,
        @Bindable(defaultValue = "apertium") String command) {}
