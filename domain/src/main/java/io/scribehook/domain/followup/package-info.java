/** What is owed for an outcome, and how it is carried out. */
@NullMarked
package io.scribehook.domain.followup;

import org.jspecify.annotations.NullMarked;
