package io.scribehook.persistence;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.nio.file.Path;

/**
 * Where this node keeps its files.
 *
 * @param dataDirectory created when missing
 */
@ConfigurationProperties("scribehook")
record DataConfig(@Bindable(defaultValue = "data") Path dataDirectory) {}
