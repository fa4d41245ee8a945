package io.scribehook.domain.source;

import java.util.List;
import java.util.Optional;

/** The sources that operators declared. Thread-safe. */
public interface Sources {
    Optional<Source> find(SourceName name);

    /** What {@link #find} would say, if that is known without asking anybody; empty says nothing. Never blocks. */
    Optional<Source> recall(SourceName name);

    /** All of them by name. */
    List<Source> all();

    /** Adds the source, or replaces the one of that name. */
    void save(Source source);

    /** Forgets the source; callbacks that arrived at it stay. Does nothing when there is none. */
    void delete(SourceName name);
}
