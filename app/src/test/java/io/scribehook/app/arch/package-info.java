/** What holds of the whole house, as rules. */
@NullMarked
package io.scribehook.app.arch;

import org.jspecify.annotations.NullMarked;
