package dev.golink.app.shell.screens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.golink.app.shell.support.SideWindows;
import dev.golink.app.shell.support.TestWindow;
import dev.golink.ui.fixtures.Phones;

/** Opening a file from a notice about it. */
class FileNoticesTest {
    private final TestWindow window = TestWindow.english();

    @TempDir
    private Path folder;
    private Path file;

    @BeforeEach
    void exportThere() {
        file = folder.resolve("phones.csv");
        window.saveTo = (_, _) -> Optional.of(file);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void export() {
        window.fleet.put(Phones.online("lab-1"));
        window.show(1024, 700);
        await().untilAsserted(() -> assertThat(window.ids()).hasSize(1));
        TestWindow.fx(() -> {
            MenuButton more = (MenuButton) window.stage().getScene().lookup("#action-more");
            Menu menu = (Menu) more.getItems().stream().filter(item -> "export".equals(item.getId())).findFirst()
                    .orElseThrow();
            menu.getItems().stream().filter(item -> "export-csv".equals(item.getId())).findFirst()
                    .ifPresent(MenuItem::fire);
            return null;
        });
        await().untilAsserted(() -> assertThat(window.notices()).contains("1 row exported to " + file));
    }

    private List<Button> buttons(String text) {
        return window.all(".notice .button").stream().map(Button.class::cast)
                .filter(button -> text.equals(button.getText())).toList();
    }

    private void press(String text) {
        TestWindow.fx(() -> {
            buttons(text).getFirst().fire();
            return null;
        });
    }

    @Test
    void aNoticeNamesTheFileAndShowsItInItsFolder() {
        export();

        press("Show in folder");

        await().untilAsserted(() -> assertThat(window.opened).containsExactly(folder.toString()));
        assertThat(file).exists();
    }

    @Test
    void fileNoticeFollowsALanguageChange() {
        export();

        SideWindows.choose(window, "menu-preferences");
        SideWindows.press(window, "language-chinese");

        await().untilAsserted(() -> assertThat(window.notices()).anyMatch(text -> text.contains(file.toString())
                && text.contains("已")));
        assertThat(buttons("在文件夹中显示")).hasSize(1);
    }

    @Test
    void withoutAFileManagerTheNoticeOffersToCopyThePath() {
        window.opener = _ -> CompletableFuture.failedFuture(new IOException("no such program"));
        export();

        press("Show in folder");
        await().untilAsserted(() -> assertThat(window.notices()).contains(
                "No program on this computer can open this path. Copy the path and open it yourself: " + file));
        press("Copy path");

        assertThat(TestWindow.fx(() -> Clipboard.getSystemClipboard().getString())).isEqualTo(file.toString());
    }

    @Test
    void aMissingFileIsReportedAsMovedOrDeleted() throws IOException {
        window.opener = _ -> CompletableFuture.failedFuture(new NoSuchFileException("phones.csv"));
        export();
        Files.delete(file);

        press("Show in folder");

        await().untilAsserted(() -> assertThat(window.notices())
                .contains("The file was moved or deleted: " + file));
        assertThat(window.all(".notice .button").stream().map(Node::getAccessibleText))
                .noneMatch(text -> text != null && text.startsWith("Copy the path"));
    }
}
