/** A transcript as files and documents: plain text, subtitles, JSON. */
@NullMarked
package io.scribehook.notify.document;

import org.jspecify.annotations.NullMarked;
