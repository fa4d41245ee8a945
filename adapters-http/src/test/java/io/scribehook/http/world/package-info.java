/** The server on in-memory ports, for tests over real sockets. */
@NullMarked
package io.scribehook.http.world;

import org.jspecify.annotations.NullMarked;
