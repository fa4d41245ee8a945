package io.scribehook.notify.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.notify.Samples;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplatesTest {
    private final Templates shipped = new Templates(null);

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({"en, Your transcript is ready", "de, Your transcript is ready", "es-MX, Su transcripción está lista"})
    void a_locale_falls_back_to_its_language_and_to_english(String locale, String subject) {
        assertThat(shipped.render("result", locale, Map.of()).subject()).isEqualTo(subject);
    }

    @Test
    void an_operators_template_goes_before_ours_and_changes_the_version() throws Exception {
        Path folder = Files.createDirectories(directory.resolve("email/result/en"));
        Files.writeString(folder.resolve("subject.mustache"), "Mine");
        var templates = new Templates(directory);
        Map<String, Object> values = TemplateValues.of(Samples.transcribed("Hello."), "Hello.");

        Rendered mine = templates.render("result", "en", values);

        assertThat(mine.subject()).isEqualTo("Mine");
        assertThat(mine.text()).isEqualTo(shipped.render("result", "en", values).text());
        assertThat(mine.version())
                .hasSize(12)
                .isNotEqualTo(shipped.render("result", "en", values).version());
    }

    @ParameterizedTest
    @ValueSource(strings = {"../result", "result/../result", "", "Result", "absent"})
    void only_names_lead_to_templates(String name) {
        assertThat(shipped.has(name, "en")).isFalse();
    }

    @Test
    void nothing_of_a_value_is_markup() {
        Map<String, Object> values = TemplateValues.of(Samples.failed("x", "<script>{{job.id}}</script>"), "");

        assertThat(shipped.render("failure", "en", values).html()).contains("&lt;script&gt;{{job.id}}&lt;/script&gt;");
        assertThat(shipped.render("failure", "en", values).text()).contains("<script>{{job.id}}</script>");
    }

    @Test
    void every_shipped_template_renders_without_leftovers() {
        for (String name : new String[] {"result", "failure", "message"})
            for (String locale : new String[] {"en", "es"}) {
                Rendered rendered = shipped.render(name, locale, Map.of());
                assertThat(rendered.subject() + rendered.text() + rendered.html())
                        .doesNotContain("{{", "}}", "null");
            }
    }

    @ParameterizedTest
    @CsvSource({"one two three, 20, one two three", "one two three, 12, one two...", "one two three, 4, ..."})
    void a_preview_ends_after_a_word(String text, int characters, String preview) {
        assertThat(TemplateValues.preview(text, characters)).isEqualTo(preview);
    }

    @Test
    void a_template_that_could_run_for_ages_is_refused() {
        assertThat(new InlineTemplate("{{#translations}}".repeat(9) + "{{/translations}}".repeat(9)).fault())
                .isPresent();
        assertThat(new InlineTemplate("{{=<% %>=}}").fault()).isPresent();
        assertThat(new InlineTemplate("{{preview}}").fault()).isEmpty();
    }
}
