/** Reading the settings that a plan gives to a channel, and the JSON of frozen requests. */
@NullMarked
package io.scribehook.notify.settings;

import org.jspecify.annotations.NullMarked;
