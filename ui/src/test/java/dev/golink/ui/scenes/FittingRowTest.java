package dev.golink.ui.scenes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class FittingRowTest {
    private Button button;
    private Label word;
    private FittingRow row;

    @BeforeEach
    void makeARow() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        onTheWindowsThread(() -> {
            button = new Button("Start all of them", new Rectangle(16, 16));
            button.setMinWidth(Region.USE_PREF_SIZE);
            word = new Label("some words that are missed least");
            row = new FittingRow();
            row.getChildren().setAll(button, word);
            row.setSavings(List.of(FittingRow.without(List.of(word)), row.words(List.of(button))));
            new Scene(new Pane(row));
        });
    }

    @Test
    void everythingIsShownWithEnoughRoom() {
        wide(600);

        assertThat(word.isVisible()).isTrue();
        assertThat(button.getContentDisplay()).isEqualTo(ContentDisplay.LEFT);
    }

    @Test
    void leastImportantPartIsHiddenFirstAndThenTheButtonText() {
        wide(200);
        assertThat(word.isVisible()).isFalse();
        assertThat(button.getContentDisplay()).isEqualTo(ContentDisplay.LEFT);

        wide(60);
        assertThat(button.getContentDisplay()).isEqualTo(ContentDisplay.GRAPHIC_ONLY);
    }

    @Test
    void allPartsReturnWithTheRoom() {
        wide(60);
        wide(600);

        assertThat(word.isVisible()).isTrue();
        assertThat(button.getContentDisplay()).isEqualTo(ContentDisplay.LEFT);
    }

    @Test
    void aShortenedButtonTextReturnsWhenItFits() {
        wide(90);
        assertThat(button.getContentDisplay()).isEqualTo(ContentDisplay.GRAPHIC_ONLY);

        onTheWindowsThread(() -> button.setText("Go"));
        wide(90);

        assertThat(button.getContentDisplay()).isEqualTo(ContentDisplay.LEFT);
    }

    private void wide(double width) {
        onTheWindowsThread(() -> {
            row.resize(width, 40);
            row.applyCss();
            row.layout();
        });
    }

    private static void onTheWindowsThread(Runnable work) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, work);
    }
}
