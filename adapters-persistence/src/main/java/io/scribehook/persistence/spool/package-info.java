/**
 * Files that keep what the database cannot take now.
 */
@NullMarked
package io.scribehook.persistence.spool;

import org.jspecify.annotations.NullMarked;
