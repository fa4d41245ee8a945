package io.scribehook.http.capability;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * The URLs under which providers download uploaded audio.
 *
 * @param urlValidity how long one is good
 */
@ConfigurationProperties("scribehook.audio")
record AudioUrlSettings(@Bindable(defaultValue = "6h") Duration urlValidity) {}
