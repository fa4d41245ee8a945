package io.scribehook.persistence.embedded;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A program of somebody else listens on the port while the server is down, and speaks as a server would. */
class StrangerOnPortTest {

    private static final String PASSWORD = "sesame-for-ours-only";
    private static final int CLEAR_TEXT = 3;
    private static final int MD5 = 5;

    /** See "Message Formats" in the manual of PostgreSQL: R, the length, the kind of authentication, the salt of MD5. */
    @ParameterizedTest
    @CsvSource({"52 00000008, " + CLEAR_TEXT, "52 0000000c, " + MD5})
    void a_stranger_gets_no_password(String head, int kind) throws Exception {
        try (var stranger = new ServerSocket(0, 5, InetAddress.ofLiteral("127.0.0.1"))) {
            CompletableFuture<byte[]> heard = CompletableFuture.supplyAsync(
                    () -> converse(stranger, HexFormat.of().parseHex(head.replace(" ", "")), kind));

            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> Databases.connect(
                            DatabaseAccess.local(stranger.getLocalPort(), "scribehook", "scribehook", PASSWORD)));

            assertThat(heard.get(20, TimeUnit.SECONDS)).isEmpty();
        }
    }

    @Test
    void a_stranger_that_asks_for_scram_gets_a_proof_only() throws Exception {
        byte[] sasl = "\0\0\0\nSCRAM-SHA-256\0\0".getBytes(ISO_8859_1);
        byte[] head =
                ByteBuffer.allocate(5).put((byte) 'R').putInt(4 + sasl.length).array();
        try (var stranger = new ServerSocket(0, 5, InetAddress.ofLiteral("127.0.0.1"))) {
            CompletableFuture<byte[]> heard = CompletableFuture.supplyAsync(() -> answered(
                    stranger,
                    ByteBuffer.allocate(head.length + sasl.length)
                            .put(head)
                            .put(sasl)
                            .array()));

            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> Databases.connect(
                            DatabaseAccess.local(stranger.getLocalPort(), "scribehook", "scribehook", PASSWORD)));

            assertThat(new String(heard.get(20, TimeUnit.SECONDS), ISO_8859_1))
                    .contains("SCRAM-SHA-256")
                    .doesNotContain(PASSWORD);
        }
    }

    private static byte[] converse(ServerSocket server, byte[] head, int kind) {
        byte[] salt = kind == MD5 ? new byte[] {1, 2, 3, 4} : new byte[0];
        return answered(
                server,
                ByteBuffer.allocate(head.length + 4 + salt.length)
                        .put(head)
                        .putInt(kind)
                        .put(salt)
                        .array());
    }

    /** What the driver says after the answer to its first message. */
    private static byte[] answered(ServerSocket server, byte[] answer) {
        try (Socket client = server.accept();
                var in = new DataInputStream(client.getInputStream())) {
            in.skipNBytes(in.readInt() - 4L);
            client.getOutputStream().write(answer);
            client.shutdownOutput();
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
