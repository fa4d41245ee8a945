/** Speech-to-text providers. */
@NullMarked
package io.scribehook.domain.provider;

import org.jspecify.annotations.NullMarked;
