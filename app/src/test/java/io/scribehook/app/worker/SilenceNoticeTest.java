package io.scribehook.app.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.scribehook.domain.fixture.Fixtures;
import io.scribehook.domain.job.ProviderName;
import io.scribehook.domain.overview.EventFilter;
import io.scribehook.domain.overview.EventLine;
import io.scribehook.domain.overview.Overview;
import io.scribehook.domain.overview.Page;
import io.scribehook.domain.silence.Silence;
import io.scribehook.domain.silence.WatchSilence;
import io.scribehook.domain.source.SourceName;
import io.scribehook.domain.source.Sources;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SilenceNoticeTest {
    @TempDir
    private Path data;

    private List<EventLine> arrivedWith(Map<String, Object> settings) {
        var all = new HashMap<String, Object>(settings);
        all.put("test.storage", "memory");
        all.put("scribehook.data-directory", data.toString());
        try (var context = ApplicationContext.run(all)) {
            var operators = new SourceName("operators");
            context.getBean(Sources.class)
                    .save(Fixtures.aSource()
                            .name(operators)
                            .dialect(new ProviderName("webhook"))
                            .build());
            var notice = context.getBean(WatchSilence.Notice.class);

            notice.silent(new Silence(new ProviderName("gladia"), Fixtures.NOW));
            notice.heard(new ProviderName("gladia"));

            return context.getBean(Overview.class)
                    .events(new EventFilter(null, null, operators, null), new Page.Asked(10, null))
                    .items();
        }
    }

    @Test
    void a_silence_and_its_end_arrive_at_the_source_that_is_named_for_it() {
        assertThat(arrivedWith(Map.of("scribehook.silence.notice-source", "operators")))
                .hasSize(2);
    }

    @Test
    void without_one_nothing_arrives_anywhere() {
        assertThat(arrivedWith(Map.of())).isEmpty();
    }
}
