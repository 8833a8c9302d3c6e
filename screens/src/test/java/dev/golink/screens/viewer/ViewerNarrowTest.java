package dev.golink.screens.viewer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.image.ImageView;

import org.junit.jupiter.api.Test;

import dev.golink.screens.frames.Jpegs;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.ui.texts.Texts;

/** A watch window as narrow as when many are side by side. */
class ViewerNarrowTest extends ScreenViewersSetUp {
    @Override
    SharingActions actions() {
        SharingActions usual = super.actions();
        return new SharingActions() {
            @Override
            public void start(PhoneId id) {
                usual.start(id);
            }

            @Override
            public void stop(PhoneId id) {
                usual.stop(id);
            }

            @Override
            public List<Node> buttons(PhoneId id, Texts texts) {
                Button wide = new Button("keeps what is seen");
                wide.setMinWidth(200);
                return List.of(wide);
            }
        };
    }

    @Test
    void narrowWindowCutsNeitherThePictureNorTheStatusBar() throws IOException {
        show(Locale.ENGLISH);
        share(Jpegs.of(90, 200), 0);

        fx(() -> {
            windows().getFirst().setWidth(Tiling.NARROWEST);
            return null;
        });

        await().untilAsserted(() -> {
            double room = fx(() -> lookup(".viewer").getScene().getWidth());
            assertThat(room).isLessThanOrEqualTo(Tiling.NARROWEST);
            assertThat(right(lookup("#viewer-age"))).isLessThanOrEqualTo(room);
            ImageView image = lookup("#viewer-image");
            assertThat(right(image)).isLessThanOrEqualTo(room + 1);
            assertThat(right(lookup(".viewer-stage"))).isLessThanOrEqualTo(room);
        });
        snapshot("narrow");
    }

    private static double right(Node node) {
        return fx(() -> node.localToScene(node.getLayoutBounds()).getMaxX());
    }
}
