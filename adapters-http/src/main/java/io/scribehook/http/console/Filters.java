package io.scribehook.http.console;

import java.util.ArrayList;
import java.util.List;

/** The fields by which a list can be narrowed down; what is less often wanted is folded away until it is used. */
record Filters(Query query, List<Field> usual, List<Field> further) {
    /** How a field is filled in. */
    enum Kind {
        WORDS,
        CHOICE,
        TIME
    }

    /**
     * A field of the form.
     *
     * @param choices what can be chosen, empty where anything can be written
     */
    record Field(String name, String label, Kind kind, List<String> choices, String hint) {}

    static Filters of(Query query) {
        return new Filters(query, new ArrayList<>(), new ArrayList<>());
    }

    Filters state(List<String> states) {
        return choice("state", "State", states);
    }

    Filters choice(String name, String label, List<String> choices) {
        usual.add(new Field(name, label, Kind.CHOICE, choices, ""));
        return this;
    }

    Filters words(String name, String label, String hint) {
        usual.add(new Field(name, label, Kind.WORDS, List.of(), hint));
        return this;
    }

    Filters fold(String name, String label, String hint) {
        further.add(new Field(name, label, Kind.WORDS, List.of(), hint));
        return this;
    }

    /** From when, and until when. */
    Filters time() {
        further.add(new Field("from", "From (UTC)", Kind.TIME, List.of(), ""));
        further.add(new Field("to", "Until (UTC)", Kind.TIME, List.of(), ""));
        return this;
    }

    boolean unfolded() {
        return further.stream().anyMatch(field -> !query.value(field.name()).isEmpty());
    }
}
