package dev.golink.ui.scenes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** When a control can't keep the focus, the focus goes to the fallback and not to the control beside it. */
class FocusFallbackTest {
    private Button start;
    private Button stop;
    private TextField work;
    private HBox bar;
    private VBox root;
    private Stage stage;

    @BeforeAll
    static void startTheToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void show() {
        onFx(() -> {
            start = new Button("Start");
            stop = new Button("Stop");
            work = new TextField();
            bar = new HBox(start, stop);
            root = new VBox(bar, work);
            FocusFallback.of(root, work::requestFocus);
            Scene scene = new Scene(root);
            FocusFallback.keep(scene);
            stage = new Stage();
            stage.setScene(scene);
            stage.show();
            start.requestFocus();
        });
    }

    @AfterEach
    void close() {
        onFx(stage::close);
    }

    @Test
    void focusMovesToTheWorkWhenAButtonIsDisabled() {
        onFx(() -> start.setDisable(true));

        assertThat(work.isFocused()).isTrue();
    }

    @Test
    void focusMovesToTheWorkWhenTheButtonsParentIsDisabled() {
        onFx(() -> bar.setDisable(true));

        assertThat(work.isFocused()).isTrue();
    }

    @Test
    void focusMovesToTheWorkWhenTheButtonsParentIsHidden() {
        onFx(() -> bar.setVisible(false));

        assertThat(work.isFocused()).isTrue();
    }

    @Test
    void focusMovesToTheWorkWhenTheButtonIsRemoved() {
        onFx(() -> bar.getChildren().remove(start));

        assertThat(work.isFocused()).isTrue();
    }

    @Test
    void focusMovesToTheNearestUsableFallback() {
        onFx(() -> {
            FocusFallback.of(bar, stop::requestFocus);
            work.requestFocus();
            start.requestFocus();
            start.setDisable(true);
        });
        assertThat(stop.isFocused()).isTrue();

        onFx(() -> stop.setDisable(true));
        assertThat(work.isFocused()).isTrue();
    }

    @Test
    void focusSetByTheProgramStays() {
        onFx(() -> {
            start.setDisable(true);
            stop.requestFocus();
        });

        assertThat(stop.isFocused()).isTrue();
    }

    @Test
    void changesOfOtherControlsDoNotMoveTheFocus() {
        onFx(() -> {
            stop.setDisable(true);
            work.setVisible(false);
        });

        assertThat(start.isFocused()).isTrue();
    }

    private static void onFx(Runnable work) {
        WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(20), work);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
