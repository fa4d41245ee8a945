package io.scribehook.http.problem;

import java.util.Locale;

/** Everything that can go wrong with a request, by the name that programs rely on. Names are never reused. */
public enum ProblemType {
    MALFORMED(400, "The request cannot be read"),
    INVALID(400, "The request is not valid"),
    UNAUTHENTICATED(401, "A valid key is needed"),
    UNPROVEN(401, "The proof that the source asks for is missing or wrong"),
    FORBIDDEN(403, "The key does not allow this"),
    NOT_FOUND(404, "There is no such thing"),
    METHOD_NOT_ALLOWED(405, "The method is not allowed here"),
    NOT_ACCEPTABLE(406, "No acceptable representation"),
    TIMEOUT(408, "The request took too long"),
    CONFLICT(409, "The state does not allow this"),
    GONE(410, "It is no longer there"),
    TOO_LARGE(413, "The request is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "The media type is not supported"),
    IDEMPOTENCY_KEY_REUSED(422, "The idempotency key came with another request before"),
    REFUSED(400, "The request is refused"),
    INTERNAL(500, "Something went wrong here"),
    TOO_MANY_REQUESTS(429, "There were too many requests"),
    UNAVAILABLE(503, "The service cannot do this now");

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The HTTP status that it usually goes with. */
    public int status() {
        return status;
    }

    /** One phrase, the same for every problem of the type. */
    public String title() {
        return title;
    }

    /** The URI that names the type. */
    public String uri() {
        return "urn:scribehook:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The type that says best what a bare status says. */
    public static ProblemType of(int status) {
        return switch (status) {
            case 400 -> MALFORMED;
            case 401 -> UNAUTHENTICATED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 408 -> TIMEOUT;
            case 409 -> CONFLICT;
            case 410 -> GONE;
            case 413 -> TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 429 -> TOO_MANY_REQUESTS;
            case 503 -> UNAVAILABLE;
            default -> status >= 500 ? INTERNAL : REFUSED;
        };
    }
}
