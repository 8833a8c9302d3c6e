package dev.golink.screens.wall.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class WholeWordLabelTest {
    private Label label;

    @BeforeEach
    void startTheToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void textWrapsWhereEachWordFits() {
        fit("Waiting for the phone", 80);

        assertThat(label.isWrapText()).isTrue();
    }

    @Test
    void aTooLongWordIsCutAtTheEnd() {
        fit("Requested", 20);

        assertThat(label.isWrapText()).isFalse();
    }

    @Test
    void chineseTextWrapsBetweenAnyTwoCharacters() {
        fit("正在等待手机回应", 40);

        assertThat(label.isWrapText()).isTrue();
    }

    private void fit(String text, double width) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            label = new Label(text);
            new Scene(new Pane(label));
            new WholeWordLabel(label).fit(width);
        });
    }
}
