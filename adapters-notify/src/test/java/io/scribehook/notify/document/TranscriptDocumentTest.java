package io.scribehook.notify.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.scribehook.domain.fixture.Fixtures;
import io.scribehook.domain.transcript.Transcript;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TranscriptDocumentTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Stream<Transcript> transcripts() {
        return Stream.of(
                Fixtures.aTranscript().build(),
                Fixtures.aTranscript().channels(2).summary(null).language(null).build(),
                new Transcript("", null, null, null, 1, List.of(), List.of(), null));
    }

    @ParameterizedTest
    @MethodSource("transcripts")
    void what_applications_are_sent_keeps_to_the_schema_that_is_served(Transcript transcript) throws Exception {
        var revision = Fixtures.aRevision(Fixtures.aJob().build(), 1, transcript);
        try (InputStream file =
                Transcript.class.getResourceAsStream("transcript-" + Transcript.SCHEMA_VERSION + ".schema.json")) {
            var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(JSON.readTree(file));

            assertThat(schema.validate(JSON.valueToTree(TranscriptDocument.of(revision))))
                    .isEmpty();
        }
    }
}
