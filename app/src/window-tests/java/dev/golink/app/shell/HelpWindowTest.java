package dev.golink.app.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.golink.app.shell.support.SideWindows;
import dev.golink.app.shell.support.TestWindow;

/** What the menu opens outside the window: the protocol, the logs, and the information about this console. */
class HelpWindowTest {
    @AutoClose
    private final TestWindow window = TestWindow.english();

    @TempDir
    private Path folder;

    @Test
    void protocolPageIsWrittenAndOpened() throws IOException {
        window.data = folder;
        window.show(1024, 700);

        SideWindows.choose(window, "menu-protocol");

        Path page = folder.resolve("help/protocol.html").toAbsolutePath();
        assertThat(window.opened).containsExactly(page.toUri().toString());
        assertThat(Files.readString(page)).contains("<h1>");
    }

    @Test
    void theLogFolderOpens() {
        window.data = folder;
        window.show(1024, 700);

        SideWindows.choose(window, "menu-logs");

        assertThat(window.opened).containsExactly(folder.resolve("logs").toAbsolutePath().toString());
    }

    @Test
    void aPathThatCannotBeOpenedIsShownInANotice() {
        window.data = folder;
        window.opener = _ -> CompletableFuture.failedFuture(new IOException("no such program"));
        window.show(1024, 700);

        SideWindows.choose(window, "menu-logs");

        await().untilAsserted(() -> assertThat(window.notices())
                .anyMatch(text -> text.endsWith(folder.resolve("logs").toAbsolutePath().toString())));
    }

    @Test
    void versionsCanBeCopied() {
        window.show(1024, 700);
        SideWindows.choose(window, "menu-about");

        SideWindows.press(window, "about-copy");

        assertThat(TestWindow.fx(() -> Clipboard.getSystemClipboard().getString()))
                .contains("Java " + Runtime.version(), "JavaFX " + System.getProperty("javafx.runtime.version"));
        assertThat(SideWindows.node(window, "about-libraries")).isInstanceOfSatisfying(
                TextArea.class, area -> assertThat(area.getText()).contains("OpenJFX", "MIT"));
    }
}
