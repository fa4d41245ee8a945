package io.scribehook.http.provider.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.scribehook.domain.callback.Body;
import io.scribehook.domain.outgoing.Reply;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Walks through a JSON text without ever holding it: whoever walks takes what it knows and passes over the rest, a value
 * of another type than expected included. For one thread.
 */
public final class JsonWalk {
    /** A day of speech has one to two million characters. */
    private static final int LONGEST_STRING = 20_000_000;

    private static final int DEEPEST = 200;

    /** A day of speech has a quarter of a million words; what a few bytes say takes a hundred as an object. */
    private static final int MOST_ELEMENTS = 1_000_000;

    private static final int MOST_NAMES = 1_000;
    // names come from strangers: they are neither interned nor trusted to hash well
    private static final JsonFactory JSON = new JsonFactoryBuilder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(LONGEST_STRING)
                    .maxNestingDepth(DEEPEST)
                    .build())
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
            .build();

    private final JsonParser parser;
    private int elements;

    private JsonWalk(JsonParser parser) {
        this.parser = parser;
    }

    /** What is done with a member of an object; called when the walk stands at its value. */
    @FunctionalInterface
    public interface Member {
        void at(String name) throws IOException;
    }

    /** What is done with an element of an array; called when the walk stands at it. */
    @FunctionalInterface
    public interface Element {
        void at() throws IOException;
    }

    /** What is done with a whole text; called when the walk stands at its only value. */
    @FunctionalInterface
    public interface Text {
        void at(JsonWalk walk) throws IOException;
    }

    /**
     * Walks through the body.
     *
     * @return why it is no JSON text, or null when it was one
     * @throws IOException when the body cannot be read from where it is
     */
    public static @Nullable String through(Body body, Text text) throws IOException {
        try (InputStream in = body.open();
                JsonParser parser = JSON.createParser(in)) {
            if (parser.nextToken() == null) return "the body is empty";
            var walk = new JsonWalk(parser);
            walk.pass(() -> text.at(walk));
            return parser.nextToken() == null ? null : "there is something after the JSON value";
        } catch (Unwalkable e) {
            return e.getMessage() + ": " + place(e);
        } catch (JsonProcessingException e) {
            return "the body is not JSON, or deeper or longer than is read: " + place(e);
        } catch (CharConversionException _) {
            return "the body is not text";
        }
    }

    /**
     * Walks through an answer, whose body is in memory.
     *
     * @return whether it was a JSON text; if not, the walk went as far as it was one
     */
    public static boolean throughAnswer(Reply.Answered answer, Text text) {
        try {
            return through(answer.body(), text) == null;
        } catch (IOException e) {
            throw new UncheckedIOException("what is in memory cannot be read", e);
        }
    }

    /**
     * Walks through the object here; passes over any other value. A member that is there twice ends the walk, since it
     * means one thing to one reader and another to the next; in the many objects of an array nobody looks for that.
     */
    public void object(Member member) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) return;
        boolean oneOfMany = parser.getParsingContext().getParent().inArray();
        Set<String> names = oneOfMany ? Set.of() : new HashSet<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            if (!oneOfMany && names.size() < MOST_NAMES && !names.add(name))
                throw new Unwalkable("a member is there twice", parser.currentLocation());
            parser.nextToken();
            pass(() -> member.at(name));
        }
    }

    /** Walks through the array here; passes over any other value. */
    public void array(Element element) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) return;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (++elements > MOST_ELEMENTS)
                throw new Unwalkable("there are too many elements", parser.currentLocation());
            pass(element);
        }
    }

    /** Whether an object is here. */
    public boolean atObject() {
        return parser.currentToken() == JsonToken.START_OBJECT;
    }

    /** Whether an array is here. */
    public boolean atArray() {
        return parser.currentToken() == JsonToken.START_ARRAY;
    }

    /** The string, number or boolean here as text; null for anything else. */
    public @Nullable String text() throws IOException {
        return parser.currentToken().isScalarValue() && parser.currentToken() != JsonToken.VALUE_NULL
                ? parser.getText()
                : null;
    }

    /** The number here; null for anything else, and for what a double cannot hold. */
    public @Nullable Double number() throws IOException {
        if (!parser.currentToken().isNumeric()) return null;
        double number = parser.getDoubleValue();
        return Double.isFinite(number) ? (Double) number : null;
    }

    /** The number here without its fraction; null for anything else, and for what an int cannot hold. */
    public @Nullable Integer whole() throws IOException {
        Double number = number();
        return number == null || Math.abs(number) > Integer.MAX_VALUE ? null : (Integer) number.intValue();
    }

    private void pass(Element element) throws IOException {
        element.at();
        if (parser.currentToken().isStructStart()) parser.skipChildren();
    }

    private static String place(JsonProcessingException e) {
        var at = e.getLocation();
        return at == null ? "place unknown" : "line " + at.getLineNr() + ", column " + at.getColumnNr();
    }

    /** It is JSON, but not to be read. */
    private static final class Unwalkable extends JsonProcessingException {
        private static final long serialVersionUID = 1;

        Unwalkable(String message, JsonLocation location) {
            super(message, location);
        }

        @Override
        public String getMessage() {
            return getOriginalMessage();
        }
    }
}
