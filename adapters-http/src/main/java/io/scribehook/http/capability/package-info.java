/** The URLs that providers call back, each with a capability for one submission. */
@NullMarked
package io.scribehook.http.capability;

import org.jspecify.annotations.NullMarked;
