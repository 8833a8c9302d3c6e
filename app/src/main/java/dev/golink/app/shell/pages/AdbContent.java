package dev.golink.app.shell.pages;

import javafx.scene.Node;

import dev.golink.app.adb.page.AdbPage;
import dev.golink.app.adb.page.AdbParts;
import dev.golink.app.adb.page.RemotePage;
import dev.golink.app.shell.context.ConsoleServer;

/**
 * The page of the phones at adb.
 *
 * @param node  the node for the scene
 * @param focus gives the keyboard focus to its first control
 */
public record AdbContent(Node node, Runnable focus) {
    /** The page for the server of a window: phones are connected from here only to the server in this process. */
    public static AdbContent of(ConsoleServer server, AdbParts parts) {
        return switch (server) {
            case ConsoleServer.Here _ -> {
                AdbPage page = new AdbPage(parts);
                yield new AdbContent(page.node(), page::requestFocus);
            }
            case ConsoleServer.Afar afar -> {
                RemotePage page = new RemotePage(parts, afar.server());
                yield new AdbContent(page.node(), page::requestFocus);
            }
        };
    }
}
