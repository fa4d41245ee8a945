package io.scribehook.speech;

import org.vosk.LibVosk;
import org.vosk.LogLevel;

final class NativeLibrary {

    private static final String STRING_ENCODING = "jna.encoding";

    private NativeLibrary() {}

    /** @throws UnsupportedPlatform if there is no library for this machine */
    static void load() {
        // the library speaks UTF-8; JNA would follow the locale, and in the C locale lose every letter outside ASCII
        if (System.getProperty(STRING_ENCODING) == null) System.setProperty(STRING_ENCODING, "UTF-8");
        load(
                () -> LibVosk.setLogLevel(LogLevel.WARNINGS),
                System.getProperty("os.name"),
                System.getProperty("os.arch"));
    }

    static void load(Runnable firstCall, String os, String architecture) {
        try {
            firstCall.run();
        } catch (LinkageError error) {
            throw UnsupportedPlatform.of(os, architecture, error);
        }
    }
}
