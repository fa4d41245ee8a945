/**
 * The domain's storage ports on PostgreSQL, and its audio store in a directory.
 */
@NullMarked
package io.scribehook.persistence;

import org.jspecify.annotations.NullMarked;
