package dev.golink.screens.wall.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import dev.golink.screens.bitstream.FrameProblem;
import dev.golink.ui.fixtures.FactSamples;

class ScreenPaneTest {
    @BeforeEach
    void startTheToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void whyAPictureCannotBeShownWrapsWhereEachWordFits() {
        assertThat(problem(200).isWrapText()).isTrue();
    }

    @Test
    void aWordThatSaysWhyIsNotBrokenButCutAtTheEnd() {
        assertThat(problem(36).isWrapText()).isFalse();
    }

    /** The label with which a tile of the given width reports an undecodable frame. */
    private static Label problem(double width) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            ScreenPane pane = new ScreenPane(new TileTexts(FactSamples.texts(Locale.ENGLISH)), "overlay");
            new Scene(new Pane(pane));
            pane.showProblem(FrameProblem.DAMAGED);
            pane.resize(width, 300);
            pane.applyCss();
            pane.layout();
            return (Label) pane.lookup(".wall-problem");
        });
    }
}
