/** The ports in memory: as exact as the real adapters, held to the same contract suites, and quick. */
@NullMarked
package io.scribehook.domain.fake;

import org.jspecify.annotations.NullMarked;
