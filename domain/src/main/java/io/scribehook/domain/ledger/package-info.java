/** The one way to write a decision. */
@NullMarked
package io.scribehook.domain.ledger;

import org.jspecify.annotations.NullMarked;
