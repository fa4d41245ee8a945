/** Whether the service lives, can take callbacks, and how it does. */
@NullMarked
package io.scribehook.http.health;

import org.jspecify.annotations.NullMarked;
