package io.scribehook.http.health;

/** The metrics of this node. Thread-safe. */
public interface Scrape {
    /** Everything as it is now, in the text format of Prometheus, version 0.0.4. */
    String text();
}
