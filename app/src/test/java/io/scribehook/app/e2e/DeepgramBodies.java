package io.scribehook.app.e2e;

import java.util.StringJoiner;

/** Bodies as Deepgram posts them, of our own making. */
final class DeepgramBodies {
    private DeepgramBodies() {}

    static String saying(String text, String requestId) {
        var words = new StringJoiner(",");
        String[] spoken = text.split(" ", -1);
        for (int i = 0; i < spoken.length; i++) words.add("""
                    {"word":"%s","start":%d.1,"end":%d.9,"confidence":0.98}""".formatted(spoken[i], i, i));
        return """
               {"metadata":{"request_id":"%s","created":"2026-11-21T00:00:00Z","duration":%d.0,"channels":1,
                 "sha256":"00","models":[],"model_info":{}},
                "results":{"channels":[{"alternatives":[{"transcript":"%s","confidence":0.98,"words":[%s]}]}]}}
               """.formatted(requestId, spoken.length, text, words);
    }

    /** At least so many bytes of speech. */
    static String ofBytes(int bytes, String requestId) {
        var text = new StringBuilder();
        for (int word = 0; text.length() < bytes / 7; word++)
            text.append("word").append(word).append(' ');
        return saying(text.toString().strip(), requestId);
    }
}
