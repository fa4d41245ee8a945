package io.scribehook.persistence;

import io.scribehook.domain.job.JobId;
import io.scribehook.domain.transcript.TranslationMemory;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.Argument;
import org.jspecify.annotations.Nullable;

/** By digests, in their order: two that write the same pieces do not wait for each other in a circle. */
@Singleton
final class JdbcTranslationMemory implements TranslationMemory {
    private final Jdbi jdbi;

    JdbcTranslationMemory(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Map<Piece, String> known(Collection<Piece> pieces) {
        Map<String, Piece> byDigest = byDigest(pieces);
        var known = new HashMap<Piece, String>();
        jdbi.useHandle(handle -> handle.createQuery("""
                        select digest, translation from translated_pieces
                        where digest = any(:digests) and translation is not null""")
                .bind("digests", digests(byDigest))
                .map((row, _) -> Map.entry(
                        HexFormat.of().formatHex(Columns.bytes(row, "digest")), Columns.text(row, "translation")))
                .forEach(found -> {
                    Piece piece = byDigest.get(found.getKey());
                    if (piece != null) known.put(piece, found.getValue());
                }));
        return known;
    }

    @Override
    public int begin(JobId job, Collection<Piece> pieces, Instant now) {
        Map<String, Piece> byDigest = byDigest(pieces);
        return jdbi.inTransaction(handle -> {
            int before = handle.createQuery("""
                            select count(*) from translated_pieces
                            where digest = any(:digests) and translation is null""")
                    .bind("digests", digests(byDigest))
                    .mapTo(Integer.class)
                    .one();
            handle.createUpdate("""
                            insert into translated_pieces (digest, job_id, begun_at)
                            select digest, :job, :now from unnest(:digests) as begun (digest)
                            on conflict do nothing""")
                    .bind("digests", digests(byDigest))
                    .bind("job", job.value())
                    .bind("now", now)
                    .execute();
            return before;
        });
    }

    @Override
    public void keep(Map<Piece, String> translations) {
        jdbi.useTransaction(handle -> {
            var batch = handle.prepareBatch(
                    "update translated_pieces set translation = :translation where digest = :digest");
            byDigest(translations.keySet())
                    .forEach((digest, piece) -> batch.bind(
                                    "digest", HexFormat.of().parseHex(digest))
                            .bind("translation", translations.get(piece))
                            .add());
            if (batch.size() > 0) batch.execute();
        });
    }

    @Override
    public void giveBack(Collection<Piece> pieces) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "delete from translated_pieces where digest = any(:digests) and translation is null")
                .bind("digests", digests(byDigest(pieces)))
                .execute());
    }

    private static Argument digests(Map<String, Piece> byDigest) {
        byte[][] digests =
                byDigest.keySet().stream().map(HexFormat.of()::parseHex).toArray(byte[][]::new);
        return (position, statement, _) ->
                statement.setArray(position, statement.getConnection().createArrayOf("bytea", digests));
    }

    private static Map<String, Piece> byDigest(Collection<Piece> pieces) {
        var byDigest = new TreeMap<String, Piece>();
        for (Piece piece : pieces) byDigest.put(HexFormat.of().formatHex(digest(piece)), piece);
        return byDigest;
    }

    /** Each part with its length in front, so that no two pieces run together to the same bytes. */
    private static byte[] digest(Piece piece) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (@Nullable
            String part : Arrays.<@Nullable String>asList(piece.engine(), piece.from(), piece.to(), piece.text())) {
                byte[] bytes = part == null ? new byte[0] : part.getBytes(StandardCharsets.UTF_8);
                digest.update(ByteBuffer.allocate(Integer.BYTES)
                        .putInt(part == null ? -1 : bytes.length)
                        .flip());
                digest.update(bytes);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
