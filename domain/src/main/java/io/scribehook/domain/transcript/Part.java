package io.scribehook.domain.transcript;

/** A part of a transcript that not every provider gives. */
public enum Part {
    LANGUAGE,
    DURATION,
    CONFIDENCE,
    WORDS,
    UTTERANCES,
    SPEAKERS,
    SUMMARY
}
