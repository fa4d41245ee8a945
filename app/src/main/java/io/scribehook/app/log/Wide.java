package io.scribehook.app.log;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A log message taken apart.
 *
 * @param named whether it is one of ours: {@code area.what key={} key={}} and nothing else
 */
record Wide(boolean named, String name, List<Value> values) {
    private static final Pattern NAME = Pattern.compile("[a-z_]+(\\.[a-z_]+)+");
    private static final Pattern KEY = Pattern.compile("[a-z_]+=\\{}");
    private static final Wide FOREIGN = new Wide(false, "", List.of());

    /** A value under the name that the message gives it. */
    record Value(String key, @Nullable Object value) {}

    static Wide of(@Nullable String message, @Nullable Object @Nullable [] arguments) {
        if (message == null) return FOREIGN;
        String[] words = message.split(" ", -1);
        if (!NAME.matcher(words[0]).matches()) return FOREIGN;
        var values = new ArrayList<Value>();
        for (int i = 1; i < words.length; i++) {
            if (arguments == null
                    || i > arguments.length
                    || !KEY.matcher(words[i]).matches()) return FOREIGN;
            values.add(new Value(words[i].substring(0, words[i].length() - 3), arguments[i - 1]));
        }
        return new Wide(true, words[0], values);
    }
}
