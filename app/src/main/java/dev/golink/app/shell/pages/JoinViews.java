package dev.golink.app.shell.pages;

import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;

import dev.golink.app.join.JoinView;
import dev.golink.app.join.PairingParts;
import dev.golink.app.notices.NoticesModel;
import dev.golink.app.shell.context.ConsoleServer;
import dev.golink.app.shell.context.SystemClipboard;
import dev.golink.app.shell.models.AccessModels;
import dev.golink.ui.presentation.Indicator;
import dev.golink.ui.texts.Texts;

/**
 * Creates views that show how a phone joins.
 *
 * @param consoleServer the server to join
 * @param access        who may connect
 * @param notices       shows that an address was copied
 * @param adb           opens the page of the phones at adb
 */
public record JoinViews(ConsoleServer consoleServer, AccessModels access, NoticesModel notices, Runnable adb,
        Texts texts) {
    /**
     * Creates a view.
     *
     * @param shown whether the view is shown while it is in a scene
     */
    public Region make(ObservableValue<Boolean> shown) {
        PairingParts pairing = new PairingParts(access.access(), access.pairing(), adb, shown);
        return switch (consoleServer) {
            case ConsoleServer.Here here -> JoinView.ownServer(here.addresses(), pairing, texts, this::copy).node();
            case ConsoleServer.Afar afar ->
                JoinView.remoteServer(afar.server(), afar.isLocalOnly(), pairing, texts, this::copy).node();
        };
    }

    private void copy(String text) {
        SystemClipboard.put(text);
        notices.show(Indicator.ONLINE, now -> now.text("join.copied"));
    }
}
