package io.scribehook.bench;

import com.github.luben.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What one of our databases holds, read from the bytes that are stored. */
record Stored(Server server, String database) {
    private static final String PARTS = """
            select e.id, b.encoding, b.bytes
            from callback_events e join callback_bodies b on b.event_id = e.id
            order by e.id, b.part""";

    /**
     * The difference between what was acknowledged and what is there.
     *
     * @param unasked stored although no acknowledgement was seen, which is no harm where the answer was cut off
     */
    record Balance(int acknowledged, int stored, int lost, int doubled, int damaged, int unasked) {
        boolean holds() {
            return lost == 0 && doubled == 0 && damaged == 0;
        }
    }

    /** Waits until everything is interpreted; how long that took, in seconds. */
    double drain(Duration atMost) throws IOException, SQLException, InterruptedException {
        long began = System.nanoTime();
        while (server.number(database, "select count(*) from work where kind = 'interpret'") > 0) {
            if (System.nanoTime() - began > atMost.toNanos()) throw new IOException("the backlog is not drained");
            Thread.sleep(100);
        }
        return (System.nanoTime() - began) / 1e9;
    }

    /** Each stored body is compared byte for byte with the one that was sent. */
    Balance balance(Set<UUID> acknowledged, Map<Integer, Bodies> bodiesBySize) throws IOException, SQLException {
        var there = new HashMap<UUID, Integer>();
        int[] damaged = {0};
        each(body -> {
            UUID id = Bodies.idOf(body);
            there.merge(id, 1, Integer::sum);
            Bodies sent = bodiesBySize.get(body.length);
            if (sent == null || !Arrays.equals(sent.next(id), body)) damaged[0]++;
        });
        var lost = new HashSet<>(acknowledged);
        lost.removeAll(there.keySet());
        int doubled = (int) there.values().stream().filter(times -> times > 1).count();
        int unasked = (int)
                there.keySet().stream().filter(id -> !acknowledged.contains(id)).count();
        return new Balance(acknowledged.size(), there.size(), lost.size(), doubled, damaged[0], unasked);
    }

    private interface Each {
        void take(byte[] body);
    }

    private void each(Each each) throws IOException, SQLException {
        try (Connection connection = server.connect(database)) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.setFetchSize(500);
                try (ResultSet rows = statement.executeQuery(PARTS)) {
                    each(rows, each);
                }
            }
        }
    }

    private static void each(ResultSet rows, Each each) throws IOException, SQLException {
        String event = "";
        boolean compressed = false;
        var bytes = new ByteArrayOutputStream();
        while (rows.next()) {
            if (!rows.getString(1).equals(event) && !event.isEmpty()) {
                each.take(decoded(bytes, compressed));
                bytes.reset();
            }
            event = rows.getString(1);
            compressed = !rows.getString(2).equals("plain");
            bytes.write(rows.getBytes(3));
        }
        if (!event.isEmpty()) each.take(decoded(bytes, compressed));
    }

    private static byte[] decoded(ByteArrayOutputStream bytes, boolean compressed) throws IOException {
        if (!compressed) return bytes.toByteArray();
        try (InputStream in = new ZstdInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return in.readAllBytes();
        }
    }
}
