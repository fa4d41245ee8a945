package io.scribehook.http.admin;

import io.scribehook.domain.job.Fault;
import io.scribehook.http.problem.Refusal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Everything that is wrong with a request, so that it can be said at once. */
final class Faults {
    private final List<Fault> all = new ArrayList<>();

    void add(String pointer, String detail) {
        all.add(new Fault(pointer, detail));
    }

    void addAll(Collection<Fault> faults) {
        faults.stream().filter(fault -> !all.contains(fault)).forEach(all::add);
    }

    /** What a text means, or null with a fault when that refuses it. */
    <T> @Nullable T meant(String pointer, @Nullable String text, Function<String, T> meaning) {
        if (text == null) return null;
        try {
            return meaning.apply(text);
        } catch (RuntimeException e) {
            add(
                    pointer,
                    e instanceof IllegalArgumentException && e.getMessage() != null ? sentence(e) : "Cannot be read.");
            return null;
        }
    }

    private static String sentence(RuntimeException e) {
        String message = String.valueOf(e.getMessage());
        return Character.toUpperCase(message.charAt(0)) + message.substring(1) + ".";
    }

    List<Fault> all() {
        return List.copyOf(all);
    }

    void refuseIfAny() {
        if (!all.isEmpty()) throw Refusal.invalid(all);
    }
}
