package io.scribehook.app.arch.bad.persistence;

/** A class whose name says nothing. */
public final class RowManager {}
