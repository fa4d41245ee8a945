/** The API's description of itself (OpenAPI 3.1), and a viewer for it. */
@NullMarked
package io.scribehook.http.description;

import org.jspecify.annotations.NullMarked;
