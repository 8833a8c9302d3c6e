package dev.golink.app.shell.support;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.image.ImageView;

import dev.golink.screens.fixtures.SampleScreens;

/** Sends pictures of the phones whose screens a window watches. */
public final class PlayedScreens {
    private final TestWindow window;
    private long sequence;

    public PlayedScreens(TestWindow window) {
        this.window = window;
    }

    /** Sends pictures until all visible tiles that wait for one show it. */
    public void play() {
        await().pollInterval(Duration.ofMillis(120)).atMost(Duration.ofSeconds(60)).until(() -> {
            for (String id : window.fleet.screens()) {
                window.fleet.frame(id, SampleScreens.frame(Math.abs(id.hashCode()), sequence++));
            }
            return sequence > 60 && isShown();
        });
    }

    private boolean isShown() {
        return TestWindow.fx(() -> tiles().stream().filter(tile -> !tile.lookup(".wall-message").isVisible())
                .allMatch(tile -> ((ImageView) tile.lookup("ImageView")).getImage() != null));
    }

    private List<Node> tiles() {
        return window.stage().getScene().getRoot().lookupAll(".wall-tile").stream().filter(Node::isVisible).toList();
    }
}
