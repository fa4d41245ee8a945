package io.scribehook.http.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.scribehook.domain.access.Scope;
import io.scribehook.domain.followup.FollowUps;
import io.scribehook.domain.followup.Subject;
import io.scribehook.domain.operation.Operation;
import io.scribehook.domain.operation.Operations;
import io.scribehook.domain.operation.StartOperation;
import io.scribehook.domain.operation.Task;
import io.scribehook.domain.overview.FollowUpFilter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The console as people see it. Skipped, with a word, where there is no Chromium. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsoleInChromiumTest {
    /** Set to a directory, the pictures of the documentation are made anew. */
    private static final String SCREENSHOTS = System.getenv().getOrDefault("SCRIBEHOOK_SCREENSHOTS", "");

    private static final int TAB = 9;
    private static final int ENTER = 13;

    private Scene scene;
    private Story story;
    private Chromium chromium;
    private Tab tab;

    @BeforeAll
    void start() throws Exception {
        Path executable = Chromium.installed().orElse(null);
        if (executable == null) System.out.println("SKIPPED ConsoleInChromiumTest: there is no Chromium");
        assumeTrue(executable != null, "there is no Chromium");
        scene = Scene.start();
        story = Story.in(scene);
        chromium = Chromium.start(executable);
        tab = chromium.open();
        tab.size(1280, 860, false);
        signIn();
    }

    @AfterAll
    void stop() {
        if (tab != null) tab.close();
        if (chromium != null) chromium.close();
        if (scene != null) scene.server().close();
    }

    /** By the keyboard alone. */
    private void signIn() {
        tab.go(url("/console"));
        assertThat(tab.evaluate("document.activeElement.id").asText()).isEqualTo("key");
        picture("sign-in");
        tab.type(scene.key(Scope.ADMIN));
        tab.evaluate("window.leaving = true");
        tab.call(
                "Input.dispatchKeyEvent",
                Map.of("type", "keyDown", "key", "Enter", "windowsVirtualKeyCode", ENTER, "text", "\r"));
        tab.until("!window.leaving && location.pathname === '/console'");
    }

    private String url(String path) {
        return scene.server().to(path).build().uri().toString();
    }

    private Map<String, String> paths() {
        var paths = new LinkedHashMap<String, String>();
        paths.put("dashboard", "/console");
        paths.put("jobs", "/console/jobs");
        paths.put("job", "/console/jobs/" + story.job().id());
        paths.put("callbacks", "/console/callbacks?state=quarantined");
        paths.put("callback", "/console/callbacks/" + story.callback());
        paths.put("follow-ups", "/console/follow-ups");
        paths.put("dead", "/console/follow-ups/" + story.dead().id());
        paths.put("unknown", "/console/follow-ups/" + story.unknown().id());
        paths.put("odd", "/console/callbacks/" + story.odd());
        paths.put("dead-list", "/console/follow-ups?state=dead&from=2020-01-01T00:00");
        paths.put("repairs", "/console/repairs");
        paths.put("repair", "/console/repairs/" + story.counted());
        paths.put("lanes", "/console/lanes");
        paths.put("sources", "/console/sources");
        paths.put("problem", "/console/nowhere");
        return paths;
    }

    @ParameterizedTest
    @CsvSource({"light, 1280, 860", "dark, 1280, 860", "light, 390, 844", "dark, 390, 844"})
    void every_page_is_accessible_fits_and_obeys_its_policy(String scheme, int width, int height) throws Exception {
        tab.scheme(scheme);
        tab.size(width, height, width < 500);
        tab.complaints().clear();
        for (var path : paths().entrySet()) {
            tab.go(url(path.getValue()));
            picture(path.getKey() + (scheme.equals("dark") ? "-dark" : "") + (width < 500 ? "-phone" : ""));
            assertThat(tab.evaluate("document.documentElement.scrollWidth").asInt())
                    .as("%s is as wide as the screen", path)
                    .isLessThanOrEqualTo(width);
            tab.evaluate(axe());
            assertThat(tab.evaluate("""
                            axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})
                                .then(it => it.violations.map(v => v.id + ': '
                                    + v.nodes.map(n => n.html + ' ' + n.failureSummary).join('; ')).join('\\n'))""").asText())
                    .as("%s in %s, %s wide", path, scheme, width)
                    .isEmpty();
        }
        assertThat(tab.complaints()).filteredOn(it -> !it.contains("404")).isEmpty();
        tab.scheme("light");
        tab.size(1280, 860, false);
    }

    @Test
    void a_page_shows_what_changes_while_somebody_looks() {
        tab.go(url("/console/jobs"));
        tab.until("document.querySelector('[data-pulse]').textContent === 'live'");

        var job = scene.submitted(Map.of("customer", "just-now"));

        tab.until("document.body.innerText.includes('just-now')");
        tab.go(url("/console/jobs/" + job.id()));
        tab.until("document.querySelector('[data-pulse]').textContent === 'live'");
        scene.completed(job, Story.conversation());
        tab.until("document.querySelector('h1').innerText.includes('completed')");
        assertThat(tab.evaluate("document.body.innerText").asText()).contains("charged twice");
    }

    @Test
    void a_dead_follow_up_is_mended_with_the_keyboard() {
        tab.go(url("/console/follow-ups/" + story.dead().id()));
        tab.evaluate("document.getElementById('json').select(); document.getElementById('json').focus()");
        tab.type("{\"to\": \"+15005550006\"}");
        tab.press("Tab", TAB);
        assertThat(tab.evaluate("document.activeElement.innerText").asText()).isEqualTo("Redo");
        tab.evaluate("window.leaving = true");
        tab.call(
                "Input.dispatchKeyEvent",
                Map.of("type", "keyDown", "key", "Enter", "windowsVirtualKeyCode", ENTER, "text", "\r"));
        tab.until("!window.leaving && document.readyState === 'complete'");

        assertThat(tab.evaluate("document.body.innerText").asText()).contains("waiting", "What it replaces");
        assertThat(scene.server()
                        .bean(FollowUps.class)
                        .of(new Subject.OfJob(story.job().id()))
                        .getLast()
                        .supersedes())
                .isEqualTo(story.dead().id());
    }

    @Test
    void a_repair_says_how_far_it_is_until_it_has_ended() {
        var task = new Task.Redo(new FollowUpFilter("dead", null, null));
        Operation asked = scene.server().bean(StartOperation.class).start(task, false);
        tab.go(url("/console/repairs/" + asked.id()));
        assertThat(tab.evaluate("document.querySelector('h1').innerText").asText())
                .contains("running");

        scene.server()
                .bean(Operations.class)
                .save(new Operation(asked.id(), task, false, asked.createdAt(), null, null, 3, 2, 1, scene.now()));

        tab.until("document.querySelector('h1').innerText.includes('done')");
        assertThat(tab.evaluate("document.getElementById('live').hasAttribute('hx-get')")
                        .asBoolean())
                .isFalse();
        assertThat(tab.evaluate("document.body.innerText").asText()).contains("left alone");
    }

    @Test
    void the_first_stop_of_the_keyboard_skips_the_navigation() {
        tab.go(url("/console/callbacks"));
        tab.press("Tab", TAB);

        assertThat(tab.evaluate("document.activeElement.innerText").asText()).isEqualTo("Skip to content");
        assertThat(tab.evaluate("document.activeElement.getBoundingClientRect().left")
                        .asInt())
                .isGreaterThanOrEqualTo(0);
    }

    private void picture(String name) {
        if (SCREENSHOTS.isEmpty()) return;
        try {
            Files.createDirectories(Path.of(SCREENSHOTS));
            Files.write(Path.of(SCREENSHOTS, name + ".png"), tab.screenshot());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String axe() throws IOException {
        try (InputStream in = ConsoleInChromiumTest.class.getResourceAsStream("/axe.min.js")) {
            if (in == null) throw new AssertionError("axe is not on the class path");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8) + "; 0";
        }
    }
}
