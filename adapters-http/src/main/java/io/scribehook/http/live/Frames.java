package io.scribehook.http.live;

import io.scribehook.domain.news.News;
import io.scribehook.domain.news.NewsFeed.Position;
import io.scribehook.domain.news.NewsFeed.Reading;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * What goes over the wire, as HTML's chapter on server-sent events has it (9.2.6). Ids, names and states need no
 * escaping.
 */
final class Frames {
    private Frames() {}

    /** Where the stream begins, and how long to wait before connecting again. */
    static byte[] hello(Position position) {
        return bytes("retry: 2000\n: watching\n" + id(position) + "\n");
    }

    /** Remembers how far was read though nothing of it was of interest. */
    static byte[] heartbeat(Position position) {
        return bytes(":\n" + id(position) + "\n");
    }

    /** The news that are wanted. The last one says how far was read; what is cut before that is sent again. */
    static byte[] of(Reading reading, Predicate<News> wanted) {
        return switch (reading) {
            case Reading.Missed(Position next) -> bytes("event: missed\ndata: {}\n" + id(next) + "\n");
            case Reading.Told told -> {
                List<News> news = told.news().stream().filter(wanted).toList();
                var text = new StringBuilder();
                for (int i = 0; i < news.size(); i++)
                    text.append(event(news.get(i)))
                            .append(i == news.size() - 1 ? id(told.next()) : "")
                            .append('\n');
                yield bytes(text.toString());
            }
        };
    }

    private static String event(News news) {
        String topic = news.topic().name().toLowerCase(Locale.ROOT);
        String job = news.job() == null ? "null" : "\"" + news.job() + "\"";
        return "event: " + topic + "\ndata: {\"topic\":\"" + topic + "\",\"id\":\"" + news.subject() + "\",\"job_id\":"
                + job + ",\"state\":\"" + news.state() + "\"}\n";
    }

    private static String id(Position position) {
        return "id: " + position.value() + "\n";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
