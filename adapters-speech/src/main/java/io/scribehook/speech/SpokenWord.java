package io.scribehook.speech;

/**
 * One recognised word.
 *
 * @param text as the model spells it: lower case, numbers as words
 * @param start seconds from the beginning of the recording
 * @param end seconds from the beginning of the recording
 * @param confidence from 0 to 1
 */
record SpokenWord(String text, double start, double end, double confidence) {

    /** Says when, never what. */
    @Override
    public String toString() {
        return "SpokenWord[" + start + " to " + end + "]";
    }
}
