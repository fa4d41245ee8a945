package io.scribehook.http.access;

/**
 * Who makes the request, to a controller that asks for it as a parameter.
 *
 * @param prefix of the key
 */
public record Caller(String prefix) {}
