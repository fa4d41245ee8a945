/** News as server-sent events. */
@NullMarked
package io.scribehook.http.live;

import org.jspecify.annotations.NullMarked;
