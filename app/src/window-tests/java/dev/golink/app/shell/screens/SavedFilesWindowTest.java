package dev.golink.app.shell.screens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Screen;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import dev.golink.app.preferences.CapturePreferences;
import dev.golink.app.preferences.PreferencesModel;
import dev.golink.app.shell.support.SideWindows;
import dev.golink.app.shell.support.TestWindow;
import dev.golink.screens.capture.saved.SavedFile;
import dev.golink.ui.fixtures.Phones;

/** The list of saved screenshots and recordings, used by keyboard. */
class SavedFilesWindowTest {
    private static final String FIRST = "lab-1_2026-03-14_15-09-26.png";
    private static final String SECOND = "lab-2_2026-03-14_15-09-27.png";

    private final TestWindow window = TestWindow.english();
    private final FxRobot robot = new FxRobot();

    @TempDir
    private Path folder;

    @BeforeEach
    void keepThere() {
        new PreferencesModel(window.settings).set(new CapturePreferences(folder.toString()));
    }

    @AfterEach
    void close() {
        window.close();
    }

    private Path save(String name) {
        try {
            return Files.writeString(folder.resolve(name), "1234");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void open() {
        window.fleet.put(Phones.online("lab-1"));
        window.show(1024, 700);
        await().untilAsserted(() -> assertThat(window.ids()).hasSize(1));
        TestWindow.fx(() -> {
            window.stage().requestFocus();
            return null;
        });
        robot.push(KeyCode.CONTROL, KeyCode.L);
        await().until(() -> SideWindows.isOpen(window));
    }

    @SuppressWarnings("unchecked")
    private TableView<SavedFile> table() {
        return (TableView<SavedFile>) SideWindows.node(window, "saved-files");
    }

    private List<String> names() {
        return TestWindow.fx(() -> table().getItems().stream().map(SavedFile::name).toList());
    }

    private void select(String name) {
        TestWindow.fx(() -> {
            table().requestFocus();
            table().getSelectionModel().clearSelection();
            table().getItems().stream().filter(file -> file.name().equals(name))
                    .forEach(table().getSelectionModel()::select);
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void aShortcutListsSavedFilesNewestFirst() {
        save(FIRST);
        save(SECOND);

        open();

        assertThat(SideWindows.title(window)).isEqualTo("Saved screenshots and recordings");
        await().untilAsserted(() -> assertThat(names()).containsExactly(SECOND, FIRST));
        await().untilAsserted(() -> assertThat(SideWindows.text(window, "saved-count"))
                .isEqualTo("2 files, 1 kB, in " + folder));
    }

    @Test
    void emptyListNamesTheFolder() {
        open();

        await().untilAsserted(() -> assertThat(SideWindows.text(window, "saved-nothing"))
                .isEqualTo("No screenshots or recordings in " + folder + " yet."));
        assertThat(TestWindow.fx(() -> SideWindows.node(window, "saved-delete").isDisabled())).isTrue();
    }

    @Test
    void keysOpenAFileAndShowItInItsFolder() {
        Path file = save(FIRST);
        open();
        await().untilAsserted(() -> assertThat(names()).hasSize(1));
        select(FIRST);

        robot.push(KeyCode.ENTER);
        await().untilAsserted(() -> assertThat(window.opened).containsExactly(file.toString()));
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);

        await().untilAsserted(() -> assertThat(window.opened).containsExactly(file.toString(), folder.toString()));
    }

    @Test
    void deletingAsksOnceAndReportsTheResult() {
        Path first = save(FIRST);
        Path second = save(SECOND);
        open();
        await().untilAsserted(() -> assertThat(names()).hasSize(2));
        select(FIRST);

        robot.push(KeyCode.DELETE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(first).exists();
        window.sayYes();

        await().untilAsserted(() -> assertThat(names()).containsExactly(SECOND));
        assertThat(first).doesNotExist();
        assertThat(second).exists();
        assertThat(SideWindows.text(window, "saved-deleted")).isEqualTo("1 file was deleted.");
    }

    @Test
    void keysMoveTheFocusToTheSearchAndBack() {
        save(FIRST);
        save(SECOND);
        open();
        await().untilAsserted(() -> assertThat(names()).hasSize(2));

        robot.push(KeyCode.CONTROL, KeyCode.F);
        TestWindow.fx(() -> {
            ((TextField) SideWindows.node(window, "saved-search")).setText("lab-2");
            return null;
        });
        assertThat(names()).containsExactly(SECOND);
        robot.push(KeyCode.DOWN);

        assertThat(TestWindow.fx(() -> SideWindows.scene(window).getFocusOwner().getId())).isEqualTo("saved-files");
        assertThat(TestWindow.fx(() -> table().getSelectionModel().getSelectedItem().name())).isEqualTo(SECOND);
        robot.push(KeyCode.ESCAPE);
        await().until(() -> !SideWindows.isOpen(window));
    }

    @Test
    void refreshAddsFilesSavedWhileTheWindowIsOpen() {
        open();
        await().until(() -> TestWindow.<Boolean>fx(() -> SideWindows.node(window, "saved-nothing").isVisible()));

        save(FIRST);
        robot.push(KeyCode.F5);

        await().untilAsserted(() -> assertThat(names()).containsExactly(FIRST));
    }

    @Test
    void windowFitsOnTheScreen() {
        open();

        Rectangle2D room = TestWindow.fx(() -> Screen.getPrimary().getVisualBounds());
        Stage open = TestWindow.fx(() -> (Stage) SideWindows.scene(window).getWindow());
        assertThat(TestWindow.<Boolean>fx(() -> room.contains(new Rectangle2D(open.getX(), open.getY(),
                open.getWidth(), open.getHeight())))).isTrue();
    }

    @Test
    void everyControlHasAnAccessibleName() {
        save(FIRST);
        open();
        await().untilAsserted(() -> assertThat(names()).hasSize(1));

        assertThat(TestWindow.fx(() -> SideWindows.scene(window).getRoot().lookupAll(".button").stream()
                .filter(Node::isVisible).map(SavedFilesWindowTest::name).toList())).doesNotContain("", "null");
    }

    private static String name(Node button) {
        return String.valueOf(button.queryAccessibleAttribute(AccessibleAttribute.TEXT));
    }
}
