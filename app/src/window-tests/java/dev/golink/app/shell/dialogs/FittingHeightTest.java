package dev.golink.app.shell.dialogs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class FittingHeightTest {
    private final Region words = new Region();
    private Stage window;

    @BeforeEach
    void showAWindowThatIsLowerThanItsWords() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        words.setPrefHeight(200);
        onTheWindowsThread(() -> {
            window = new Stage();
            window.setScene(new Scene(new StackPane(words), 300, 120));
            window.show();
        });
    }

    @AfterEach
    void closeTheWindow() {
        onTheWindowsThread(window::close);
    }

    @Test
    void aWindowThatIsTooLowFromTheBeginningGrows() {
        keep();

        await().until(() -> words.getHeight() >= 200);
    }

    @Test
    void aWindowThatIsMadeTooLowLaterGrowsAgain() {
        keep();
        await().until(() -> words.getHeight() >= 200);

        onTheWindowsThread(() -> window.setHeight(140));

        await().until(() -> words.getHeight() >= 200);
    }

    @Test
    void growingStopsWhenTheWindowCannotGrow() {
        onTheWindowsThread(() -> window.setMaxHeight(130));
        keep();

        WaitForAsyncUtils.waitForFxEvents();
        assertThat(words.getHeight()).isLessThan(200);
    }

    private void keep() {
        onTheWindowsThread(() -> FittingHeight.fit((Region) window.getScene().getRoot()));
    }

    private static void onTheWindowsThread(Runnable work) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, work);
    }
}
