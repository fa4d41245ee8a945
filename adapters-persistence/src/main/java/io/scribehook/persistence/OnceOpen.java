package io.scribehook.persistence;

/** What begins its work when the storage is open. */
interface OnceOpen {
    /** To be called once. */
    void start();
}
