/** AssemblyAI, pre-recorded audio. */
@NullMarked
package io.scribehook.http.provider.assemblyai;

import org.jspecify.annotations.NullMarked;
