package io.scribehook.domain.job;

/**
 * One thing that is wrong with a request.
 *
 * @param pointer where, as a JSON Pointer (RFC 6901)
 * @param detail one sentence
 */
public record Fault(String pointer, String detail) {}
