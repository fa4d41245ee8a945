/** What is configured: which keys there are, what is wrong with them, and what holds in the end. */
@NullMarked
package io.scribehook.app.configuration;

import org.jspecify.annotations.NullMarked;
