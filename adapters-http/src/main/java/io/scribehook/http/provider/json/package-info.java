/** Reading what providers write: JSON, piece by piece, from whoever sent it. */
@NullMarked
package io.scribehook.http.provider.json;

import org.jspecify.annotations.NullMarked;
