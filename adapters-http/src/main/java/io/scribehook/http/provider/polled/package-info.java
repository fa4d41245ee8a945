/** A provider that is described by configuration: one that takes a job and is asked for its result. */
@NullMarked
package io.scribehook.http.provider.polled;

import org.jspecify.annotations.NullMarked;
