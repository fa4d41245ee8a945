package io.scribehook.persistence;

import io.scribehook.domain.callback.CallbackEvent;

/**
 * An event whose body fits into one row, and which may be written with others.
 *
 * @param length of the body as it came
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
record SmallEvent(CallbackEvent event, byte[] key, long length, BodyEncoding.Encoded body) {}
