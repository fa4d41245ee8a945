package io.scribehook.domain.access;

/** What an API key may do. */
public enum Scope {
    /** Create jobs, and read what became of them. */
    SUBMIT,
    /** Read everything but keys and secrets. */
    READ,
    /** Retry, redo, reinterpret, cancel. */
    OPERATE,
    /** Manage sources and keys; includes all the others. */
    ADMIN
}
