package io.scribehook.domain.followup;

/**
 * What kind of action a follow-up is: {@code email}. Open: whoever adds a {@link FollowUpChannel} adds a kind.
 *
 * @param value 1 to 32 characters of {@code a-z}, {@code 0-9} and {@code -}, starting with a letter
 */
public record FollowUpKind(String value) {
    public FollowUpKind {
        if (!value.matches("[a-z][a-z0-9-]{0,31}"))
            throw new IllegalArgumentException("not a kind of follow-up: \"" + value + "\"");
    }

    @Override
    public String toString() {
        return value;
    }
}
