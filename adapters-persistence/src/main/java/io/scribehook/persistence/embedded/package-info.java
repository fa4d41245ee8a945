/**
 * The PostgreSQL that the service starts itself when no external one is configured: unpacking, initialising, launching,
 * watching and stopping a server of its own below one directory. Meant for one node.
 */
@NullMarked
package io.scribehook.persistence.embedded;

import org.jspecify.annotations.NullMarked;
