package io.scribehook.notify.callback;

import io.scribehook.domain.text.JsonText;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What opens an application's door: user information in the URL, and headers that sound secret. It stays in the plan, is
 * taken from there at every attempt, and is no part of what is frozen and kept in the history.
 */
final class Credentials {
    private static final Pattern SECRET = Pattern.compile(
            ".*(auth|secret|passw|token|cookie|credential|signature|(^|-)key|api-?key).*", Pattern.CASE_INSENSITIVE);
    private static final Pattern USER_INFORMATION = Pattern.compile("^([A-Za-z]+://)([^/?#@]*@)?");

    private Credentials() {}

    /** The URL without user information. */
    static String bare(String url) {
        return USER_INFORMATION.matcher(url).replaceFirst("$1");
    }

    /** The headers without those that sound secret. */
    static Map<String, String> harmless(Map<String, String> headers) {
        return headers.entrySet().stream()
                .filter(header -> !SECRET.matcher(header.getKey()).matches())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one, TreeMap::new));
    }

    /** Where to call and with which headers of the plan's, credentials included. */
    record Door(URI url, Map<String, String> headers) {
        @Override
        public String toString() {
            return "Door[]";
        }
    }

    /** The door of a frozen request; as it stands there when the plan does not lead to the same place. */
    static Door door(CallbackRequest request, JsonText plan) {
        CallbackSettings settings = CallbackSettings.read(CallbackSettings.open(plan));
        return bare(settings.url()).equals(bare(request.url()))
                ? new Door(URI.create(settings.url()), settings.headers())
                : new Door(URI.create(request.url()), request.headers());
    }
}
