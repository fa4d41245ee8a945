/** The API for people and programs that look after the service. */
@NullMarked
package io.scribehook.http.admin;

import org.jspecify.annotations.NullMarked;
