package io.scribehook.domain.followup;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The channels that are there, by kind. */
public final class Channels {
    private final Map<FollowUpKind, FollowUpChannel> byKind;

    /** Fails when two channels carry out the same kind. */
    public Channels(Collection<? extends FollowUpChannel> channels) {
        var found = new HashMap<FollowUpKind, FollowUpChannel>();
        for (FollowUpChannel channel : channels)
            if (found.put(channel.kind(), channel) != null)
                throw new IllegalArgumentException("two channels carry out \"" + channel.kind() + "\"");
        byKind = Map.copyOf(found);
    }

    public Optional<FollowUpChannel> find(FollowUpKind kind) {
        return Optional.ofNullable(byKind.get(kind));
    }

    public Collection<FollowUpChannel> all() {
        return byKind.values();
    }
}
