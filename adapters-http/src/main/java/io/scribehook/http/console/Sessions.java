package io.scribehook.http.console;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import io.scribehook.domain.access.ApiKey;
import io.scribehook.domain.access.ApiKeys;
import io.scribehook.domain.access.Scope;
import io.scribehook.http.capability.DerivedKeys;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Sessions that are kept by the browser: a cookie says whose key was shown and until when that holds, and is signed.
 * The key is looked up each time, so that a session ends with its key. Thread-safe.
 */
@Singleton
final class Sessions {
    static final String COOKIE = "scribehook_session";

    private static final Duration LENGTH = Duration.ofHours(12);
    private static final Pattern VALUE = Pattern.compile("([A-Za-z0-9_]{1,40})\\.([0-9]{1,12})\\.([A-Za-z0-9_-]{43})");

    private final ApiKeys keys;
    private final InstantSource clock;
    private final DerivedKeys derived;
    private volatile @Nullable SecretKeySpec signing;

    Sessions(ApiKeys keys, InstantSource clock, DerivedKeys derived) {
        this.keys = keys;
        this.clock = clock;
        this.derived = derived;
    }

    Cookie begin(ApiKey key, HttpRequest<?> request) {
        Instant until = clock.instant().plus(LENGTH);
        String claim = key.prefix() + "." + until.getEpochSecond();
        return cookie(claim + "." + signature("session", claim), request).maxAge(LENGTH);
    }

    Cookie end(HttpRequest<?> request) {
        return cookie("", request).maxAge(Duration.ZERO);
    }

    /** Whoever shows a session of ours whose key is in force and may read. */
    Optional<Visitor> visitor(HttpRequest<?> request) {
        return request.getCookies().findCookie(COOKIE).flatMap(cookie -> {
            Matcher matcher = VALUE.matcher(cookie.getValue());
            if (!matcher.matches()) return Optional.empty();
            String claim = matcher.group(1) + "." + matcher.group(2);
            Instant until = Instant.ofEpochSecond(Long.parseLong(matcher.group(2)));
            if (!same(signature("session", claim), matcher.group(3)) || !until.isAfter(clock.instant()))
                return Optional.empty();
            return keys.find(matcher.group(1))
                    .filter(key -> key.inForce(clock.instant()) && key.allows(Scope.READ))
                    .map(key -> new Visitor(key, signature("csrf", claim)));
        });
    }

    /** Over plain HTTP, as on the machine itself, a secure cookie would be lost. */
    private static Cookie cookie(String value, HttpRequest<?> request) {
        boolean secure = request.isSecure()
                || "https".equalsIgnoreCase(request.getHeaders().get("X-Forwarded-Proto"));
        return Cookie.of(COOKIE, value)
                .path("/console")
                .httpOnly(true)
                .secure(secure)
                .sameSite(SameSite.Strict);
    }

    private String signature(String purpose, String claim) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(signing());
            byte[] signed = mac.doFinal((purpose + ":" + claim).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HmacSHA256", e);
        }
    }

    private SecretKeySpec signing() {
        SecretKeySpec known = signing;
        if (known == null) {
            known = derived.of("console session");
            signing = known;
        }
        return known;
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
