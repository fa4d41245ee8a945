/** What the clients of providers have in common. */
@NullMarked
package io.scribehook.http.provider;

import org.jspecify.annotations.NullMarked;
