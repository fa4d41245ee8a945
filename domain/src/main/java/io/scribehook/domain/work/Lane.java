package io.scribehook.domain.work;

/**
 * What must not starve its neighbours: a provider, or a channel's destination. Claims are fair over lanes.
 *
 * @param value 1 to 200 characters; never an address or a number of a person, since lanes are shown in metrics
 */
public record Lane(String value) {
    public Lane {
        if (value.isBlank() || value.length() > 200)
            throw new IllegalArgumentException("a lane has 1 to 200 characters");
    }

    /** What it has in common with its neighbours: all before the first colon, such as the channel. */
    public String group() {
        int colon = value.indexOf(':');
        return colon < 0 ? value : value.substring(0, colon);
    }

    @Override
    public String toString() {
        return value;
    }
}
