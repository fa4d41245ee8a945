package io.scribehook.domain.transcript;

/** A provider's label of a speaker, for people. */
final class SpeakerLabel {
    private SpeakerLabel() {}

    /** {@code Speaker 0} for a label that is only a number or a letter, else the label itself. */
    static String of(String label) {
        String plain = label.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return plain.matches("\\d+|\\p{L}") ? "Speaker " + plain : plain;
    }
}
