package io.scribehook.app.command.remote;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/**
 * Prints what the API gave: as it is, or for people. What strangers wrote may hold sequences that steer a terminal:
 * nothing below a space gets through to people.
 */
final class Printer {
    private static final ObjectWriter PRETTY = new ObjectMapper().writerWithDefaultPrettyPrinter();
    private static final ObjectMapper LINE = new ObjectMapper();

    private final PrintWriter out;
    private final boolean json;

    Printer(PrintWriter out, boolean json) {
        this.out = out;
        this.json = json;
    }

    boolean json() {
        return json;
    }

    void say(String text) {
        out.println(text);
        out.flush();
    }

    /** A document as JSON, or else as an outline. */
    void document(JsonNode node) {
        if (json) say(pretty(node));
        else if (node.isObject()) outline(node, "");
    }

    /** One line of JSON. */
    void line(JsonNode node) {
        try {
            say(LINE.writeValueAsString(node));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    void table(List<Column> columns, List<JsonNode> rows) {
        List<List<String>> cells = rows.stream()
                .map(row -> columns.stream().map(column -> column.cell(row)).toList())
                .toList();
        var line = new StringBuilder();
        for (int i = 0; i < columns.size(); i++) {
            int at = i;
            int width =
                    cells.stream().mapToInt(row -> row.get(at).length()).max().orElse(0);
            line.append("%-")
                    .append(Math.max(width, columns.get(i).header().length()))
                    .append("s  ");
        }
        String format = line.toString().stripTrailing();
        say(format.formatted(columns.stream().map(Column::header).toArray()).stripTrailing());
        cells.forEach(row -> say(format.formatted(row.toArray()).stripTrailing()));
    }

    private void outline(JsonNode node, String indent) {
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            JsonNode value = member.getValue();
            if (value.isNull() || (value.isContainerNode() && value.isEmpty())) continue;
            if (value.isObject()) {
                say(indent + member.getKey() + ":");
                outline(value, indent + "  ");
            } else if (value.isArray()) {
                say(indent + member.getKey() + ":");
                for (JsonNode item : value)
                    if (item.isObject()) {
                        say(indent + "  -");
                        outline(item, indent + "    ");
                    } else say(indent + "  - " + plain(item.asText()));
            } else say(indent + member.getKey() + ": " + plain(value.asText()));
        }
    }

    static String plain(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }

    private static String pretty(JsonNode node) {
        try {
            return PRETTY.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A column of a table.
     *
     * @param member of the rows, as a JSON pointer
     * @param widest where longer values are cut
     */
    record Column(String header, String member, int widest) {
        Column(String header, String member) {
            this(header, member, 60);
        }

        String cell(JsonNode row) {
            JsonNode value = row.at(member);
            if (value.isMissingNode() || value.isNull()) return "-";
            String text = plain(value.isContainerNode() ? value.toString() : value.asText());
            return text.length() > widest ? text.substring(0, widest - 3) + "..." : text;
        }
    }
}
