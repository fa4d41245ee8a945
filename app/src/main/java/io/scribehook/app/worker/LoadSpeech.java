package io.scribehook.app.worker;

import io.scribehook.speech.SpeechLibrary;
import jakarta.inject.Singleton;

/** Has the speech engine's native library tried at the start: whether it works here is known before a job needs it. */
@Singleton
final class LoadSpeech implements Startup.OnceOpen {
    private final SpeechLibrary library;

    LoadSpeech(SpeechLibrary library) {
        this.library = library;
    }

    @Override
    public void run() {
        library.loadInBackground();
    }
}
