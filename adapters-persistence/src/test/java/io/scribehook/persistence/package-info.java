@NullMarked
package io.scribehook.persistence;

import org.jspecify.annotations.NullMarked;
