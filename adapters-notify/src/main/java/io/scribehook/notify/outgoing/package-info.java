/** What the channels that speak HTTP have in common. */
@NullMarked
package io.scribehook.notify.outgoing;

import org.jspecify.annotations.NullMarked;
