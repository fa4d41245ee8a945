package io.scribehook.http.admin;

import com.fasterxml.jackson.databind.JsonNode;
import io.scribehook.domain.text.JsonText;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What people wrote, as it is shown again: addresses are, telephone numbers in part, secrets are not. */
public final class Shown {
    private static final String MASK = "***";
    private static final Pattern SECRET = Pattern.compile(".*(secret|password|passwd|token|api_?key|authorization).*");
    private static final Pattern NUMBER = Pattern.compile("(\\+[1-9][0-9]{2})[0-9]{3,10}([0-9]{2})");
    private static final Pattern USER_INFORMATION = Pattern.compile("(?i)\\b([a-z][a-z0-9+.-]*://)[^/?#\\s@]*@");

    private Shown() {}

    /** The document with the passwords in its URLs and the values of secret members masked. */
    public static Object json(JsonText text) {
        return masked(Json.stored(text.value()));
    }

    /** The text with the passwords in its URLs masked, and telephone numbers but for their ends. */
    static String text(String text) {
        String open = USER_INFORMATION.matcher(text).replaceAll("$1" + MASK + "@");
        return NUMBER.matcher(open).replaceAll("$1" + MASK + "$2");
    }

    private static Object masked(JsonNode node) {
        if (node.isTextual()) return text(node.textValue());
        if (node.isArray()) return node.valueStream().map(Shown::masked).toList();
        if (!node.isObject()) return Json.plain(node);
        Map<String, Object> members = new LinkedHashMap<>();
        node.forEachEntry((name, value) -> members.put(name, secret(name, value) ? MASK : masked(value)));
        return members;
    }

    private static boolean secret(String name, JsonNode value) {
        return value.isValueNode()
                && SECRET.matcher(name.toLowerCase(Locale.ROOT)).matches();
    }

    /** The URL without user information and query: either may open it to anybody. */
    public static String url(URI url) {
        String port = url.getPort() < 0 ? "" : ":" + url.getPort();
        String query = url.getRawQuery() == null ? "" : "?" + MASK;
        return url.getScheme() + "://" + url.getHost() + port + (url.getRawPath() == null ? "" : url.getRawPath())
                + query;
    }
}
