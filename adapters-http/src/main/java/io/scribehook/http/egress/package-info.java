/** The one way out over HTTP: guarded, sent once, bounded in time and size. */
@NullMarked
package io.scribehook.http.egress;

import org.jspecify.annotations.NullMarked;
