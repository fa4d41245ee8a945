/** What an operator has done to many things at once. */
@NullMarked
package io.scribehook.domain.operation;

import org.jspecify.annotations.NullMarked;
