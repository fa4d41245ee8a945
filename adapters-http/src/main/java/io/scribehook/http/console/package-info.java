/** The console: pages for people, rendered here. */
@NullMarked
package io.scribehook.http.console;

import org.jspecify.annotations.NullMarked;
