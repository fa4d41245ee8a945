package io.scribehook.http.access;

import io.scribehook.domain.access.ApiKey;
import io.scribehook.domain.access.Scope;

/**
 * Who makes the request, to a controller that asks for it as a parameter.
 *
 * @param prefix of the key
 * @param admin whether the key may do everything
 */
public record Caller(String prefix, boolean admin) {
    /** Who uses this key. */
    public static Caller of(ApiKey key) {
        return new Caller(key.prefix(), key.allows(Scope.ADMIN));
    }
}
