package io.scribehook.domain.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PageTest {
    @Test
    void a_page_has_1_to_200_items() {
        assertThat(new Page.Asked(1, null).limit()).isEqualTo(1);
        assertThat(new Page.Asked(200, null).limit()).isEqualTo(200);
        assertThatIllegalArgumentException().isThrownBy(() -> new Page.Asked(0, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Page.Asked(201, null));
    }

    @Test
    void pages_and_filters_cannot_be_changed_from_outside() {
        List<String> items = new ArrayList<>();
        Map<String, String> labels = new HashMap<>();
        var page = new Page<>(items, null);
        var filter = new JobFilter(null, null, null, null, labels, null, null, null);

        items.add("a");
        labels.put("a", "b");

        assertThat(page.items()).isEmpty();
        assertThat(filter).isEqualTo(JobFilter.ALL);
    }
}
