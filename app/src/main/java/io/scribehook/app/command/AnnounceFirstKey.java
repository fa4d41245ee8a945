package io.scribehook.app.command;

import io.scribehook.app.worker.Startup;
import io.scribehook.http.access.FirstKey;
import jakarta.inject.Singleton;

/** Shows the first admin key, once, on the terminal that started the service and nowhere else. */
@Singleton
final class AnnounceFirstKey implements Startup.OnceOpen {
    private final FirstKey firstKey;

    AnnounceFirstKey(FirstKey firstKey) {
        this.firstKey = firstKey;
    }

    @Override
    public void run() {
        firstKey.ensure()
                .ifPresent(key -> System.out.println("The first admin key, shown this once:\n\n    " + key
                        + "\n\nKeep it: only its digest is stored."));
    }
}
