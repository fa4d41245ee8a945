package io.scribehook.app.arch.bad.domain;

/** A port without contract, fake or adapter. */
public interface LonelyPort {
    void hope();
}
