package dev.golink.app.shell.pages;

import javafx.scene.Node;

import dev.golink.app.adb.page.AdbPage;
import dev.golink.app.adb.page.AdbParts;
import dev.golink.app.adb.page.RemotePage;
import dev.golink.app.link.KnownServers;
import dev.golink.app.shell.context.ConsoleServer;
import dev.golink.ui.settings.Settings;

/**
 * The page of the phones at adb.
 *
 * @param node  the node for the scene
 * @param focus gives the keyboard focus to its first control
 */
public record AdbContent(Node node, Runnable focus) {
    /**
     * The page for the server of a window: phones are connected from here only to the server in this process.
     *
     * @param settings the console's settings, which have the pins of servers
     */
    public static AdbContent of(ConsoleServer server, Settings settings, AdbParts parts) {
        return switch (server) {
            case ConsoleServer.Here _ -> {
                AdbPage page = new AdbPage(parts);
                yield new AdbContent(page.node(), page::requestFocus);
            }
            case ConsoleServer.Afar afar -> {
                RemotePage page = new RemotePage(parts,
                        new KnownServers(settings).pinned(afar.server()).toString(),
                        afar.isConfidential());
                yield new AdbContent(page.node(), page::requestFocus);
            }
        };
    }
}
