package dev.golink.screens.viewer;

import java.util.List;
import javafx.scene.Node;

import dev.golink.server.fleet.id.PhoneId;
import dev.golink.ui.words.Words;

/** What the viewer's buttons do. Called on the FX thread; must not block. */
public interface SharingActions {
    /** Asks a phone to share its screen. */
    void start(PhoneId phone);

    /** Asks a phone to stop sharing its screen. */
    void stop(PhoneId phone);

    /** Further buttons over the picture of a phone, in a language; made anew for each window. */
    default List<Node> buttons(PhoneId phone, Words words) {
        return List.of();
    }

    /** Further signs under the picture of a phone, in a language; made anew for each window. */
    default List<Node> signs(PhoneId phone, Words words) {
        return List.of();
    }
}
