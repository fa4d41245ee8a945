package io.scribehook.persistence;

import static io.scribehook.domain.fixture.Fixtures.aJob;
import static io.scribehook.domain.fixture.Fixtures.aRevision;
import static io.scribehook.domain.fixture.Fixtures.aTranscript;
import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.job.Job;
import io.scribehook.domain.ledger.Change;
import io.scribehook.domain.ledger.Ledger;
import io.scribehook.domain.overview.JobFilter;
import io.scribehook.domain.overview.Overview;
import io.scribehook.domain.overview.Page;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class TranscriptIndexTest {
    private final TranscriptIndex index = new TranscriptIndex(TestService.jdbi());
    private final Job job = aJob().build();

    @BeforeEach
    void clear() {
        TestService.clear();
    }

    private void accept(int revision, String text) {
        TestService.bean(Ledger.class)
                .commit(
                        null,
                        List.of(new Change.TranscriptAdded(aRevision(
                                job, revision, aTranscript().text(text).build()))));
    }

    private static List<Job> saying(String words) {
        var filter = new JobFilter(null, null, null, null, Map.of(), words, null, null);
        return TestService.bean(Overview.class).jobs(filter, new Page.Asked(10, null)).items().stream()
                .map(line -> line.job())
                .toList();
    }

    @Test
    void a_text_of_ten_megabytes_of_different_words_is_found_by_its_first_and_its_last() {
        TestService.bean(Ledger.class).commit(null, List.of(new Change.JobCreated(job, null)));
        var random = new Random(7);
        var text = new StringBuilder("firstword ");
        while (text.length() < 10_000_000)
            text.append(Long.toString(random.nextLong() >>> 1, 36)).append(' ');

        accept(1, text.append("lastword").toString());
        while (index.next()) {}

        assertThat(saying("firstword")).containsExactly(job);
        assertThat(saying("lastword")).containsExactly(job);
        assertThat(saying("neverword")).isEmpty();
    }

    @Test
    void the_latest_revision_alone_is_searched() {
        TestService.bean(Ledger.class).commit(null, List.of(new Change.JobCreated(job, null)));
        accept(1, "old words");
        while (index.next()) {}
        accept(2, "new words");
        assertThat(saying("old")).containsExactly(job);

        while (index.next()) {}

        assertThat(saying("old")).isEmpty();
        assertThat(saying("new words")).containsExactly(job);
    }

    @Test
    void a_text_is_parted_between_words() {
        String text = "word ".repeat(TranscriptIndex.PART / 3);

        List<String> parts = TranscriptIndex.parts(text);

        assertThat(parts).hasSize(2).allMatch(part -> part.length() <= TranscriptIndex.PART);
        assertThat(String.join("", parts)).isEqualTo(text);
        assertThat(parts.getLast()).startsWith(" word");
        assertThat(TranscriptIndex.parts("x".repeat(TranscriptIndex.PART + 1))).hasSize(2);
    }
}
