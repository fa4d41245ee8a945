/** Text that the domain carries but does not read. */
@NullMarked
package io.scribehook.domain.text;

import org.jspecify.annotations.NullMarked;
