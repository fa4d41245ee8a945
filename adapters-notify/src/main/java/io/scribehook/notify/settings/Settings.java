package io.scribehook.notify.settings;

import com.fasterxml.jackson.databind.JsonNode;
import io.scribehook.domain.followup.FollowUpChannel.CannotFreeze;
import io.scribehook.domain.text.JsonText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The settings of one follow-up while they are read: each question notes what is wrong with the answer. Faults name the
 * member and never repeat its value. Not thread-safe.
 */
public final class Settings {
    private final Map<String, JsonNode> members = new LinkedHashMap<>();
    private final List<String> faults = new ArrayList<>();

    private Settings() {}

    /**
     * The settings, to be asked.
     *
     * @param known the members that there may be; any other is a fault
     */
    public static Settings of(JsonText json, Set<String> known) {
        var settings = new Settings();
        JsonNode tree;
        try {
            tree = Json.tree(json);
        } catch (IllegalArgumentException _) {
            settings.faults.add("The settings are not JSON.");
            return settings;
        }
        if (!tree.isObject()) {
            settings.faults.add("The settings are no JSON object.");
            return settings;
        }
        for (var member : tree.properties()) {
            if (!known.contains(member.getKey())) settings.fault(member.getKey(), "is not known here");
            else if (!member.getValue().isNull()) settings.members.put(member.getKey(), member.getValue());
        }
        return settings;
    }

    public List<String> faults() {
        return List.copyOf(faults);
    }

    /** Notes that something is wrong: {@code fault("to", "is missing")} says {@code to: is missing.} */
    public void fault(String member, String what) {
        faults.add(shortened(member) + ": " + what + ".");
    }

    /** Refuses to freeze when anything is wrong. */
    public void mustBeGood() {
        if (!faults.isEmpty()) throw new CannotFreeze("The settings are wrong: " + String.join(" ", faults));
    }

    /** Whatever stands there, or null. */
    public @Nullable JsonNode any(String name) {
        return members.get(name);
    }

    /** A string that is not blank, or null when there is none. */
    public @Nullable String text(String name) {
        JsonNode value = members.get(name);
        if (value == null) return null;
        if (value.isTextual() && !value.textValue().isBlank()) return value.textValue();
        fault(name, "must be a string that is not blank");
        return null;
    }

    /** A string that is not blank; the empty string when that is a fault. */
    public String requiredText(String name) {
        if (!members.containsKey(name)) fault(name, "is missing");
        String text = text(name);
        return text == null ? "" : text;
    }

    /** A whole number from {@code least} to {@code most}, or null when there is none. */
    public @Nullable Integer number(String name, int least, int most) {
        JsonNode value = members.get(name);
        if (value == null) return null;
        if (value.isInt() && value.intValue() >= least && value.intValue() <= most) return value.intValue();
        fault(name, "must be a whole number from " + least + " to " + most);
        return null;
    }

    /** True or false; false when there is nothing. */
    public boolean flag(String name) {
        JsonNode value = members.get(name);
        if (value != null && !value.isBoolean()) fault(name, "must be true or false");
        return value != null && value.booleanValue();
    }

    /** A list of strings, or null when there is none. */
    public @Nullable List<String> texts(String name) {
        JsonNode value = members.get(name);
        if (value == null) return null;
        var texts = new ArrayList<String>();
        if (value.isArray()) for (JsonNode item : value) if (item.isTextual()) texts.add(item.textValue());
        if (value.isArray() && texts.size() == value.size()) return texts;
        fault(name, "must be an array of strings");
        return null;
    }

    /** An object whose values are strings; empty when there is none. */
    public Map<String, String> map(String name) {
        JsonNode value = members.get(name);
        if (value == null) return Map.of();
        var map = new LinkedHashMap<String, String>();
        for (var member : value.properties())
            if (member.getValue().isTextual())
                map.put(member.getKey(), member.getValue().textValue());
        if (value.isObject() && map.size() == value.size()) return map;
        fault(name, "must be an object of strings");
        return Map.of();
    }

    private static String shortened(String member) {
        String plain = member.replaceAll("[^A-Za-z0-9_.-]", "?");
        return plain.length() > 40 ? plain.substring(0, 40) : plain;
    }
}
