package dev.golink.app.shell.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.golink.app.shell.support.TestWindow;
import dev.golink.app.shell.support.TraceSamples;
import dev.golink.server.access.right.Role;
import dev.golink.server.fleet.trace.TraceEnd;
import dev.golink.server.fleet.trace.TraceLine;
import dev.golink.ui.fixtures.Phones;

/** The window with the trace of a phone, as an operator uses it. */
class TraceWindowTest {
    @AutoClose
    private final TestWindow window = TestWindow.english();

    @TempDir
    private Path folder;

    @Test
    void theMenuOfAPhoneOpensItsTrace() {
        open();

        window.fleet.fakeTraces().deliver("lab-1", TraceSamples.LINES);

        await().until(() -> TestWindow.fx(() -> lines().getItems().size() == TraceSamples.LINES.length));
        assertThat(window.otherWindows()).containsExactly("Trace of lab-1");
        assertThat(text("trace-state")).startsWith("Tracing lab-1 for 0 s");
    }

    @Test
    void closingTheWindowEndsTheTrace() {
        open();

        TestWindow.fx(() -> {
            beside().close();
            return null;
        });

        await().until(() -> !window.fleet.fakeTraces().isTraced("lab-1"));
    }

    @Test
    void theEndIsToldAndTheTraceCanBeBegunAgain() {
        open();
        window.fleet.fakeTraces().end("lab-1", new TraceEnd.SizeReached());
        await().until(() -> text("trace-state").equals("The trace ended: 1,000 kB are the most."));

        fire("trace-again");

        await().until(() -> window.fleet.fakeTraces().isTraced("lab-1"));
    }

    @Test
    void theLinesAreExportedAsLinesOfJson() throws IOException {
        window.saveTo = (format, name) -> Optional.of(folder.resolve("trace." + format.extension()));
        open();
        window.fleet.fakeTraces().deliver("lab-1", TraceSamples.LINES);
        await().until(() -> TestWindow.fx(() -> !node("trace-export").isDisabled()));

        fire("trace-export");

        await().until(() -> window.notices().stream().anyMatch(text -> text.contains("12 rows exported")));
        assertThat(Files.readAllLines(folder.resolve("trace.jsonl"))).hasSize(TraceSamples.LINES.length)
                .first().asString().contains("\"direction\":\"to_phone\"");
    }

    @Test
    void withoutTheRightTheEntrySaysWhy() {
        window.fleet.fakeAccess().rights(Role.TECHNICIAN.rights());
        show();

        MenuItem item = TestWindow.fx(() -> TraceSamples.item(window));

        assertThat(item.isDisable()).isTrue();
        assertThat(item.getText()).contains("you do not have the right");
    }

    private void show() {
        window.fleet.put(Phones.online("lab-1"), Phones.online("lab-2"));
        window.show(1024, 700);
        window.select("lab-1");
    }

    private void open() {
        show();
        TestWindow.fx(() -> {
            TraceSamples.open(window);
            return null;
        });
        await().until(() -> window.fleet.fakeTraces().isTraced("lab-1"));
    }

    private Stage beside() {
        return Window.getWindows().stream().filter(one -> one instanceof Stage && one != window.stage())
                .map(Stage.class::cast).findFirst().orElseThrow();
    }

    private Node node(String id) {
        return beside().getScene().lookup("#" + id);
    }

    @SuppressWarnings("unchecked")
    private TableView<TraceLine> lines() {
        return (TableView<TraceLine>) node("trace-lines");
    }

    private String text(String id) {
        return TestWindow.fx(() -> ((Labeled) node(id)).getText());
    }

    private void fire(String id) {
        TestWindow.fx(() -> {
            ((ButtonBase) node(id)).fire();
            return null;
        });
    }
}
