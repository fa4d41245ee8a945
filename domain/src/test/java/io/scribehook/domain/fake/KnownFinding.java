package io.scribehook.domain.fake;

import io.scribehook.domain.checkup.SelfCheck;

/** Finds what it was told to find. */
public record KnownFinding(String subject, Finding finding) implements SelfCheck {
    @Override
    public Finding look() {
        return finding;
    }
}
