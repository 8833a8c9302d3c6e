package dev.golink.screens.wall.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
import dev.golink.screens.viewer.ScreenState;
import dev.golink.ui.fixtures.FactSamples;

class ScreenPaneTest {
    @BeforeEach
    void startTheToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void reasonWrapsWhereEachWordFits() {
        assertThat(problem(200).isWrapText()).isTrue();
    }

    @Test
    void aReasonWithATooLongWordIsCutAtTheEnd() {
        assertThat(problem(36).isWrapText()).isFalse();
    }

    @Test
    void aLowAreaShowsOnlyTheTitleAndALowerOneNothing() {
        assertThat(asking(300)).isEqualTo(List.of(true, true));
        assertThat(asking(25)).isEqualTo(List.of(true, false));
        assertThat(asking(6)).first().isEqualTo(false);
    }

    /**
     * Whether a pane of that height shows the message about a phone that is being asked, and the details of the
     * message.
     */
    private static List<Boolean> asking(double height) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            ScreenPane pane = new ScreenPane(new TileTexts(FactSamples.texts(Locale.ENGLISH)), "overlay");
            new Scene(new Pane(pane));
            pane.showState(new ScreenState.Asking());
            pane.resize(300, height);
            pane.applyCss();
            pane.layout();
            return List.of(pane.lookup(".wall-message").isVisible(), pane.lookup(".wall-detail").isVisible());
        });
    }

    /** The text that a tile of that width shows about a frame that can't be shown. */
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
