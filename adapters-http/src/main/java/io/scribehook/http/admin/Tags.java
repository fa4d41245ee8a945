package io.scribehook.http.admin;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Tags are labels without a value: the domain has labels alone. */
final class Tags {
    private static final String MEMBER = "tags";
    private static final String VALUE = "";
    private static final int LONGEST = 100;

    private Tags() {}

    /** The labels, and with them the tags that the document has. */
    static Map<String, String> read(Members members, Map<String, String> labels) {
        List<JsonNode> nodes = members.array(MEMBER);
        if (nodes == null) return labels;
        var all = new TreeMap<>(labels);
        for (int i = 0; i < nodes.size(); i++) {
            String tag = nodes.get(i).isTextual() ? nodes.get(i).textValue() : "";
            if (tag.isBlank() || tag.length() > LONGEST)
                members.faults()
                        .add(members.pointer(MEMBER) + "/" + i, "Is a text of 1 to " + LONGEST + " characters.");
            else if (labels.containsKey(tag))
                members.faults().add(members.pointer(MEMBER) + "/" + i, "Is a member of metadata too.");
            else all.put(tag, VALUE);
        }
        return all;
    }

    /** The label that a tag is. */
    static Map<String, String> label(String tag) {
        return Map.of(tag, VALUE);
    }

    static List<String> of(Map<String, String> labels) {
        return labels.entrySet().stream()
                .filter(label -> label.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    static Map<String, String> without(Map<String, String> labels) {
        return labels.entrySet().stream()
                .filter(label -> !label.getValue().isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
