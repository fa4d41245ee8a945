package io.scribehook.notify.email;

import io.scribehook.domain.followup.AttemptResult;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Hands mail to the configured server, one message after the other over connections that are kept. Every wait has an end: the server's next answer
 * by its time-out, the whole dialogue by the delivery's patience.
 */
final class SmtpRelay implements AutoCloseable {
    private final EmailConfiguration configuration;
    private final SmtpConnections connections;

    SmtpRelay(EmailConfiguration configuration, SmtpReuse reuse) {
        this.configuration = configuration;
        this.connections = new SmtpConnections(reuse);
    }

    AttemptResult send(Mail mail, String to, Duration patience) {
        var dialogue = new SmtpDialogue(connections, properties(configuration), configuration, mail, to);
        var task = new FutureTask<>(dialogue::run);
        // interrupting a virtual thread closes the socket on which it waits (JEP 444)
        Thread thread = Thread.ofVirtual().name("smtp").start(task);
        try {
            return task.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            AttemptResult result = dialogue.abandon();
            thread.interrupt();
            return result;
        } catch (InterruptedException _) {
            AttemptResult result = dialogue.abandon();
            thread.interrupt();
            Thread.currentThread().interrupt();
            return result;
        } catch (ExecutionException e) {
            throw new IllegalStateException("talking to the mail server failed unexpectedly", e.getCause());
        }
    }

    @Override
    public void close() {
        connections.close();
    }

    /** What the library is to go by. */
    static Properties properties(EmailConfiguration configuration) {
        var properties = new Properties();
        properties.setProperty("mail.smtp.connectiontimeout", millis(configuration.connectTimeout()));
        properties.setProperty("mail.smtp.timeout", millis(configuration.readTimeout()));
        properties.setProperty("mail.smtp.writetimeout", millis(configuration.writeTimeout()));
        properties.setProperty("mail.smtp.auth", Boolean.toString(configuration.user() != null));
        properties.setProperty("mail.smtp.quitwait", "false");
        properties.setProperty("mail.smtp.allow8bitmime", "false");
        switch (configuration.security()) {
            case STARTTLS -> {
                properties.setProperty("mail.smtp.starttls.enable", "true");
                properties.setProperty("mail.smtp.starttls.required", "true");
            }
            case TLS -> properties.setProperty("mail.smtp.ssl.enable", "true");
            case NONE -> properties.setProperty("mail.smtp.starttls.enable", "false");
        }
        return properties;
    }

    private static String millis(Duration duration) {
        return Long.toString(Math.max(1, duration.toMillis()));
    }
}
