/** What every implementation of a port has to hold to. Inherit a suite, and give it the implementation. */
@NullMarked
package io.scribehook.domain.contract;

import org.jspecify.annotations.NullMarked;
