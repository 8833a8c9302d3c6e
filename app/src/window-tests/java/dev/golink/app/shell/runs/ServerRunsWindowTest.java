package dev.golink.app.shell.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuButton;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.golink.app.shell.support.RunsSetUp;
import dev.golink.app.shell.support.TestWindow;
import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.runs.RunStage;
import dev.golink.server.fleet.screen.ScreenWish;
import dev.golink.ui.fixtures.HandClock;
import dev.golink.ui.fixtures.fleet.FakeRuns;

/** Runs that the server carries out, on the page of runs. */
class ServerRunsWindowTest extends RunsSetUp {
    private static final Command START = new Command.StartSharing(ScreenWish.DEFAULT);

    private final FakeRuns served = new FakeRuns(HandClock.START);
    @TempDir
    private Path folder;

    @BeforeEach
    void serve() {
        window.fleet.carryOut(served);
    }

    @Test
    void aRunOfAnotherOperatorIsListedWithItsOperator() {
        open(3);
        served.begin("anna", START, "lab-0", "lab-1");
        served.come("lab-0", RunStage.DONE);
        await().untilAsserted(() -> assertThat(window.text("run-line-text")).isEqualTo("Start · anna: 1 of 2"));

        window.fire("page-runs");

        await().untilAsserted(() -> assertThat(entry("lab-0")).contains("done"));
        assertThat(entry("lab-1")).contains("waiting");
        assertThat(window.text("run-title")).isEqualTo("Start · 2 phones");
        assertThat(labels()).anyMatch(text -> text.startsWith("Started ") && text.endsWith(" by anna"));
        assertThat(listed()).contains("anna").contains("1 done, 1 waiting");
    }

    @Test
    void retryStartsAsManyPhonesAsItsButtonAndTheListSay() {
        open(12);
        window.choose("menu-start-shown");
        window.sayYes();
        window.fire("page-runs");
        IntStream.range(0, 12).forEach(i -> served.come("lab-" + i, i < 2 ? RunStage.DONE : RunStage.TIMED_OUT));
        await().untilAsserted(() -> assertThat(window.text("run-retry")).isEqualTo("Retry failed (10)"));
        assertThat(listed()).contains("10 no answer");

        robot.clickOn("#run-retry");

        await().untilAsserted(() -> assertThat(window.text("run-title")).isEqualTo("Start · 10 phones"));
        assertThat(served.phones(served.newest())).hasSize(10);
        assertThat(window.fleet.sent()).isEmpty();
    }

    @Test
    void runsShowUnknownOutcomesAfterAServerRestart() {
        open(3);
        served.begin("anna", START, "lab-0", "lab-1", "lab-2");
        served.come("lab-0", RunStage.DONE);
        served.come("lab-1", RunStage.OUT);
        window.fire("page-runs");
        await().untilAsserted(() -> assertThat(entry("lab-1")).contains("in progress"));

        served.restart();

        await().untilAsserted(() -> assertThat(window.text("stage-unknown")).isEqualTo("1 outcome unknown"));
        assertThat(window.text("stage-not-sent")).isEqualTo("1 not sent, server lost");
        assertThat(window.text("run-retry")).isEqualTo("Retry failed and unknown (2)");
        assertThat(window.isVisible("run-line")).isFalse();
    }

    @Test
    void aRunIsExportedInItsCurrentState() throws Exception {
        window.saveTo = (format, _) -> Optional.of(folder.resolve("run." + format.extension()));
        open(2);
        served.begin("anna", START, "lab-0", "lab-1");
        served.come("lab-0", RunStage.DONE);
        served.come("lab-1", RunStage.GONE);
        window.fire("page-runs");
        await().untilAsserted(() -> assertThat(entry("lab-1")).contains("disconnected before answering"));

        Path csv = export("run-export-csv", "run.csv");
        await().untilAsserted(() -> assertThat(Files.readAllLines(csv)).hasSize(3)
                .last().asString().startsWith("lab-1,disconnected before answering,2000,"));
        Path json = export("run-export-json", "run.json");
        await().untilAsserted(() -> assertThat(Files.readString(json)).contains("\"by\": \"anna\"",
                "\"stage\": \"gone\"", "\"took_ms\": 2000"));
    }

    private Path export(String item, String name) {
        Path file = folder.resolve(name);
        TestWindow.fx(() -> {
            MenuButton menu = (MenuButton) window.stage().getScene().lookup("#run-export");
            menu.getItems().stream().filter(one -> item.equals(one.getId())).findFirst().orElseThrow().fire();
            return null;
        });
        await().until(() -> Files.exists(file));
        return file;
    }

    private List<String> labels() {
        return window.all(".run-details .label").stream()
                .map(node -> TestWindow.fx(() -> ((javafx.scene.control.Labeled) node).getText())).toList();
    }

    private String listed() {
        return TestWindow
                .fx(() -> window.stage().getScene().getRoot().lookupAll(".run-cell").stream().map(ListCell.class::cast)
                        .filter(cell -> !cell.isEmpty()).map(cell -> cell.getAccessibleText()).findFirst().orElse(""));
    }
}
