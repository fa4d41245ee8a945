package io.scribehook.http.intake;

/** Why a delivery was not taken. */
enum Refused {
    /** No such token or source, or the source is disabled. */
    UNKNOWN_ADDRESS,
    UNPROVEN,
    /** Its head is too long, or no HTTP. */
    NO_REQUEST,
    TOO_LARGE,
    /** The connection ended before the body did. */
    CUT_SHORT,
    /** It came too slowly. */
    TOO_SLOW,
    /** Not what its Content-Encoding says. */
    UNREADABLE,
    /** We could not store it. */
    UNAVAILABLE
}
