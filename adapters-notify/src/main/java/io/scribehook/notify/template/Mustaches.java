package io.scribehook.notify.template;

import com.samskivert.mustache.BasicCollector;
import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The two ways in which templates are compiled: for plain text and for HTML. */
final class Mustaches {
    static final Mustache.Compiler TEXT = Mustache.compiler()
            .withEscaper(Escapers.NONE)
            .withCollector(new OnlyData())
            .emptyStringIsFalse(true)
            .defaultValue("");
    static final Mustache.Compiler HTML = TEXT.withEscaper(Escapers.HTML);

    private Mustaches() {}

    /** Reads maps and lists and calls no method of any object: whoever writes a template reaches nothing but values. */
    private static final class OnlyData extends BasicCollector {
        @Override
        public <K, V> Map<K, V> createFetcherCache() {
            return new ConcurrentHashMap<>();
        }
    }
}
