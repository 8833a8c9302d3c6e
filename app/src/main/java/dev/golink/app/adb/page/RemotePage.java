package dev.golink.app.adb.page;

import java.net.URI;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

import dev.golink.ui.scenes.FocusFallback;
import dev.golink.ui.texts.Texts;

/**
 * The page of the phones at adb in a window that shows a remote server: how phones at this computer reach that server.
 */
public final class RemotePage {
    private final ScrollPane root;

    /** @param server the server's WebSocket endpoint */
    public RemotePage(AdbParts parts, URI server) {
        Texts texts = parts.texts();
        String name = parts.computer().bridge().get().value();
        VBox content = new VBox(AdbParts.wrapping(texts.text("adb.title"), "title"),
                AdbParts.wrapping(texts.text("adb.remote", server.toString())),
                step(parts, "adb.remote.token", "adb-remote-token", "golink access bridge-token " + name),
                step(parts, "adb.remote.run", "adb-remote-run",
                        "golink adb-bridge --url " + server + " --name " + name),
                AdbParts.wrapping(texts.text("adb.remote.name", name), "word"),
                AdbParts.wrapping(texts.text("adb.remote.after"), "word"));
        root = AdbPage.scrolling(content, "adb-remote");
        root.setId("adb-page");
        root.getStyleClass().add("adb-page");
        FocusFallback.of(root, this::requestFocus);
    }

    private static Node step(AdbParts parts, String key, String id, String line) {
        VBox step = new VBox(AdbParts.wrapping(parts.texts().text(key)), parts.command(id, line));
        step.getStyleClass().add("part");
        return step;
    }

    /** Gives the keyboard focus to the first button of the page. */
    public void requestFocus() {
        // The content of a scroll pane is in the scene only after the pane's CSS is applied.
        root.applyCss();
        root.layout();
        Node first = root.getContent().lookup("#adb-remote-token-copy");
        if (first != null) {
            first.requestFocus();
        }
    }

    /** The node for the scene. */
    public Node node() {
        return root;
    }
}
