package io.scribehook.domain.text;

/**
 * A JSON value as text, opaque to the domain: adapters write it and adapters read it.
 *
 * @param value well-formed JSON; whoever builds one answers for that
 */
public record JsonText(String value) {
    public static final JsonText EMPTY_OBJECT = new JsonText("{}");

    public JsonText {
        if (value.isBlank()) throw new IllegalArgumentException("JSON text is blank");
    }

    /** Says how long it is, never what it says: settings hold addresses. */
    @Override
    public String toString() {
        return "JsonText[" + value.length() + " chars]";
    }
}
