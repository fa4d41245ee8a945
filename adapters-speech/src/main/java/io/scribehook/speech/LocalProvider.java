package io.scribehook.speech;

import io.scribehook.domain.job.ProviderName;

/** What the embedded engine is called. */
final class LocalProvider {
    static final ProviderName NAME = new ProviderName("local");

    private LocalProvider() {}
}
