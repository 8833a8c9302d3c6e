package dev.golink.app.shell;

import java.net.URL;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.scene.image.Image;

import dev.golink.app.link.LinkModel;
import dev.golink.app.notices.NoticesModel;
import dev.golink.app.shell.context.ConsoleServer;
import dev.golink.app.shell.dialogs.OwnerWindow;

/** The window's title and icon, as the desktop shows them. See decision 0022. */
final class TitleBar {
    private static final int[] ICON_SIZES = {16, 24, 32, 48, 64, 128, 256};

    private final OwnerWindow ownerWindow;
    private final ConsoleServer consoleServer;
    private final LinkModel link;
    private final NoticesModel notices;

    private TitleBar(OwnerWindow ownerWindow, ConsoleServer consoleServer, LinkModel link, NoticesModel notices) {
        this.ownerWindow = ownerWindow;
        this.consoleServer = consoleServer;
        this.link = link;
        this.notices = notices;
    }

    /** Gives the window its icon, and a title that follows the window's state from now on. */
    static void give(OwnerWindow ownerWindow, ConsoleServer consoleServer, LinkModel link, NoticesModel notices) {
        TitleBar bar = new TitleBar(ownerWindow, consoleServer, link, notices);
        link.liveProperty().subscribe(_ -> bar.refresh());
        notices.missedProperty().subscribe(_ -> bar.refresh());
        if (consoleServer instanceof ConsoleServer.Here here) {
            here.addresses().currentProperty().subscribe(_ -> bar.refresh());
        }
        ownerWindow.words().subscribe(_ -> bar.refresh());
        IntStream.of(ICON_SIZES).mapToObj(size -> "/icons/golink-" + size + ".png").forEach(bar::addIcon);
    }

    private void refresh() {
        ownerWindow.stage().setTitle(title());
    }

    /**
     * The title counts missed notices. JavaFX cannot request the desktop's attention, and raising the window would
     * interrupt the operator.
     */
    private String title() {
        String title = titleOfPlace(link.liveProperty().get());
        int missed = notices.missedProperty().get();
        return missed == 0 ? title : ownerWindow.language().text("window.title.missed", missed, title);
    }

    private String titleOfPlace(boolean live) {
        String title = switch (consoleServer) {
            case ConsoleServer.Here here ->
                ownerWindow.language().text("window.title", here.operator().value(), here.authority());
            case ConsoleServer.Afar afar -> ownerWindow.language().text("window.title.afar", afar.operator().value(),
                    afar.authority());
        };
        return live ? title : ownerWindow.language().text("window.title.noLink", title);
    }

    private void addIcon(String resource) {
        URL icon = Objects.requireNonNull(TitleBar.class.getResource(resource), resource);
        ownerWindow.stage().getIcons().add(new Image(icon.toExternalForm()));
    }
}
