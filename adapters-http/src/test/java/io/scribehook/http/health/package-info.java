/** Whether the service lives and can take callbacks. */
@NullMarked
package io.scribehook.http.health;

import org.jspecify.annotations.NullMarked;
