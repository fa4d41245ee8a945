package io.scribehook.notify.template;

import org.jspecify.annotations.Nullable;

/**
 * What a template made of its values.
 *
 * @param subject one line
 * @param html null when the template has none
 * @param version a short digest of the template's sources: changes when they do
 */
public record Rendered(
        String subject, String text, @Nullable String html, String version) {}
