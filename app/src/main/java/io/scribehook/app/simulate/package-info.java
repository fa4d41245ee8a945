/**
 * Plays a speech-to-text provider on a local port, as its documentation and its official SDKs know it: for tests, demos
 * and load. No part of the service.
 */
@NullMarked
package io.scribehook.app.simulate;

import org.jspecify.annotations.NullMarked;
