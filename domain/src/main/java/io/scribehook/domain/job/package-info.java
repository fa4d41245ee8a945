/** Requests to transcribe, and what became of them. */
@NullMarked
package io.scribehook.domain.job;

import org.jspecify.annotations.NullMarked;
