package dev.golink.screens.wall.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import dev.golink.ui.fixtures.FactSamples;

class TileStripTest {
    @BeforeEach
    void startTheToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void aLongNameIsCutInTheMiddle() {
        assertThat(shown("warehouse-00017", 76)).startsWith("w").contains("…").endsWith("17");
        assertThat(shown("lab-7", 76)).isEqualTo("lab-7");
    }

    @Test
    void withoutRoomForBothOnlyTheNumberIsShown() {
        assertThat(shown("62 · phone-62", "62", 76)).isEqualTo("62");
        assertThat(shown("62 · till", "62", 76)).isEqualTo("62 · till");
        assertThat(shown("62 · Reception desk, second floor", "62", 140)).startsWith("62 · Rec").endsWith("floor");
    }

    private static String shown(String name, double width) {
        return shown(name, name, width);
    }

    /** The name that the strip of a tile of that width shows. */
    private static String shown(String name, String shortest, double width) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            TileStrip strip = new TileStrip(new TileTexts(FactSamples.texts(Locale.ENGLISH)));
            new Scene(new Pane(strip));
            Label label = (Label) strip.lookup(".wall-name");
            strip.showName(name, shortest);
            strip.resize(width, TileStrip.heightFor(width));
            strip.applyCss();
            strip.layout();
            label.layout();
            return ((Text) label.lookup(".text")).getText();
        });
    }
}
