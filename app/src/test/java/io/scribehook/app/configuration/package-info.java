/** What is configured. */
@NullMarked
package io.scribehook.app.configuration;

import org.jspecify.annotations.NullMarked;
