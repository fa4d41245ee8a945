package io.scribehook.domain.fake;

import io.scribehook.domain.access.SecretBox;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps the secrets to itself, and gives out numbers for them. */
public final class InMemorySecretBox implements SecretBox {
    private static final String MARK = "sealed:";

    private final Map<String, Held> held = new ConcurrentHashMap<>();

    private record Held(String secret, String about) {}

    @Override
    public String seal(String secret, String about) {
        String sealed = MARK + UUID.randomUUID();
        held.put(sealed, new Held(secret, about));
        return sealed;
    }

    @Override
    public String open(String sealed, String about) {
        if (isOutdated(sealed)) return sealed;
        Held found = held.get(sealed);
        if (found == null || !found.about().equals(about)) throw new Unopenable("nothing like it was sealed here");
        return found.secret();
    }

    @Override
    public boolean isOutdated(String sealed) {
        return !sealed.startsWith(MARK);
    }
}
