package io.scribehook.notify.translate;

import org.jspecify.annotations.Nullable;

/**
 * A translation as it is frozen; the text is the transcript's.
 *
 * @param from BCP 47, null when the engine has to find out
 * @param to BCP 47
 * @param revision of the transcript
 * @param captions whether captions are translated too
 */
record TranslateRequest(String engine, @Nullable String from, String to, int revision, boolean captions) {}
