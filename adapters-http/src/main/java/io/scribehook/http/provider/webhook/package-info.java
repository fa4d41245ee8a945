/** Webhooks of any sender that signs JSON. */
@NullMarked
package io.scribehook.http.provider.webhook;

import org.jspecify.annotations.NullMarked;
