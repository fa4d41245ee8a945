/** What an operator has done to many follow-ups at once. */
@NullMarked
package io.scribehook.domain.operation;

import org.jspecify.annotations.NullMarked;
