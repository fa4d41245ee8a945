package io.scribehook.app.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.encoder.EncoderBase;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.KeyValuePair;

/**
 * One JSON object a line. Our messages have a name and values, {@code work.performed kind={} ms={}}: the name alone
 * becomes {@code message} and each value a member of its own, so that nobody has to take texts apart.
 */
public final class JsonLines extends EncoderBase<ILoggingEvent> {
    private static final byte[] NOTHING = new byte[0];
    private static final JsonFactory JSON = new JsonFactory();

    @Override
    public byte[] headerBytes() {
        return NOTHING;
    }

    @Override
    public byte[] footerBytes() {
        return NOTHING;
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        var bytes = new ByteArrayOutputStream(256);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringField("time", event.getInstant().toString());
            json.writeStringField("level", event.getLevel().toString());
            json.writeStringField("logger", event.getLoggerName());
            json.writeStringField("thread", event.getThreadName());
            write(json, Wide.of(event.getMessage(), event.getArgumentArray()), event);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        bytes.write('\n');
        return bytes.toByteArray();
    }

    private static void write(JsonGenerator json, Wide wide, ILoggingEvent event) throws IOException {
        json.writeStringField("message", wide.named() ? wide.name() : event.getFormattedMessage());
        for (Wide.Value value : wide.values()) member(json, value.key(), value.value());
        if (event.getKeyValuePairs() != null)
            for (KeyValuePair pair : event.getKeyValuePairs()) member(json, pair.key, pair.value);
        for (var entry : event.getMDCPropertyMap().entrySet()) member(json, entry.getKey(), entry.getValue());
        if (event.getThrowableProxy() != null)
            json.writeStringField("exception", ThrowableProxyUtil.asString(event.getThrowableProxy()));
    }

    private static void member(JsonGenerator json, String key, @Nullable Object value) throws IOException {
        json.writeFieldName(key);
        switch (value) {
            case null -> json.writeNull();
            case Integer number -> json.writeNumber(number);
            case Long number -> json.writeNumber(number);
            case Boolean truth -> json.writeBoolean(truth);
            default -> json.writeString(value.toString());
        }
    }
}
