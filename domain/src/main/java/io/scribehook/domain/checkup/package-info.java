/** Whether what the service leans on does what it should. */
@NullMarked
package io.scribehook.domain.checkup;

import org.jspecify.annotations.NullMarked;
