package dev.golink.app.adb.page;

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

    /**
     * Builds the page.
     *
     * @param server         the server's address, with its pins
     * @param isConfidential whether nobody else can read what is sent to the server, so that a token may be
     */
    public RemotePage(AdbParts parts, String server, boolean isConfidential) {
        Texts texts = parts.texts();
        String name = parts.computer().bridge().get().value();
        // Double quotes, since the terminal of Windows knows no others.
        String run = "golink adb-bridge --url \"" + server + "\" --name " + name;
        VBox content = new VBox(AdbParts.wrapping(texts.text("adb.title"), "title"),
                AdbParts.wrapping(texts.text("adb.remote")));
        if (isConfidential) {
            content.getChildren().addAll(
                    step(parts, "adb.remote.token", "adb-remote-token", "golink access bridge-token " + name),
                    step(parts, "adb.remote.run", "adb-remote-run", run + " --token-file " + name + ".token"));
        } else {
            content.getChildren().addAll(step(parts, "adb.remote.plain", "adb-remote-run", run),
                    AdbParts.wrapping(texts.text("adb.remote.plain.more"), "word"));
        }
        content.getChildren().addAll(AdbParts.wrapping(texts.text("adb.remote.name", name), "word"),
                AdbParts.wrapping(texts.text("adb.remote.after"), "word"));
        root = AdbPage.scrolling(content, "adb-remote");
        root.setId("adb-page");
        root.getStyleClass().add("adb-page");
        FocusFallback.of(root, this::requestFocus);
    }

    private static Node step(AdbParts parts, String key, String id, String line) {
        VBox step = new VBox(AdbParts.wrapping(
                parts.texts().text(key, parts.computer().bridge().get().value())), parts.command(id, line));
        step.getStyleClass().add("part");
        return step;
    }

    /** Gives the keyboard focus to the first button of the page. */
    public void requestFocus() {
        // The content of a scroll pane is in the scene only after the pane's CSS is applied.
        root.applyCss();
        root.layout();
        Node first = root.getContent().lookup(".command-line .button");
        if (first != null) {
            first.requestFocus();
        }
    }

    /** The node for the scene. */
    public Node node() {
        return root;
    }
}
