package io.scribehook.http.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.scribehook.domain.text.JsonText;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The members of a JSON object; notes what is wrong with them, and in the end those that nobody asked for. */
final class Members {
    private final ObjectNode object;
    private final String pointer;
    private final Faults faults;
    private final Set<String> asked = new HashSet<>();

    Members(ObjectNode object, String pointer, Faults faults) {
        this.object = object;
        this.pointer = pointer;
        this.faults = faults;
    }

    String pointer(String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    Faults faults() {
        return faults;
    }

    /** The member, null when it is missing or null. */
    @Nullable
    JsonNode any(String name) {
        asked.add(name);
        JsonNode node = object.get(name);
        return node == null || node.isNull() ? null : node;
    }

    boolean has(String name) {
        return any(name) != null;
    }

    @Nullable
    String text(String name) {
        return typed(name, JsonNode::isTextual, "Is a string.", JsonNode::textValue);
    }

    @Nullable
    Boolean bool(String name) {
        return typed(name, JsonNode::isBoolean, "Is true or false.", JsonNode::booleanValue);
    }

    @Nullable
    Double number(String name) {
        return typed(name, JsonNode::isNumber, "Is a number.", JsonNode::doubleValue);
    }

    @Nullable
    Members object(String name) {
        ObjectNode node = typed(name, JsonNode::isObject, "Is an object.", it -> (ObjectNode) it);
        return node == null ? null : new Members(node, pointer(name), faults);
    }

    @Nullable
    List<JsonNode> array(String name) {
        return typed(
                name, JsonNode::isArray, "Is an array.", it -> it.valueStream().toList());
    }

    /** An object as text, an empty one when it is missing. */
    JsonText json(String name) {
        String text = typed(name, JsonNode::isObject, "Is an object.", JsonNode::toString);
        return text == null ? JsonText.EMPTY_OBJECT : new JsonText(text);
    }

    /** An object of strings, empty when it is missing. */
    Map<String, String> texts(String name) {
        var texts = new LinkedHashMap<String, String>();
        Members members = object(name);
        if (members == null) return texts;
        for (String key : members.names()) {
            String value = members.text(key);
            if (value != null) texts.put(key, value);
        }
        return texts;
    }

    /** A member that has to be there. */
    <T> @Nullable T required(String name, @Nullable T value) {
        if (value == null && any(name) == null) faults.add(pointer(name), "Is missing.");
        return value;
    }

    List<String> names() {
        return object.propertyStream().map(Map.Entry::getKey).toList();
    }

    /** The members that nobody asked for, as an object. */
    JsonText rest() {
        ObjectNode rest = object.deepCopy();
        return new JsonText(rest.remove(asked).toString());
    }

    /** Notes every member that nobody asked for. */
    void nothingElse() {
        for (String name : names()) if (!asked.contains(name)) faults.add(pointer(name), "Is not known here.");
    }

    private <T> @Nullable T typed(
            String name, Function<JsonNode, Boolean> is, String otherwise, Function<JsonNode, T> value) {
        JsonNode node = any(name);
        if (node == null) return null;
        if (is.apply(node)) return value.apply(node);
        faults.add(pointer(name), otherwise);
        return null;
    }
}
