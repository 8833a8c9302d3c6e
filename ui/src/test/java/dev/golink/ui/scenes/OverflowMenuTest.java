package dev.golink.ui.scenes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class OverflowMenuTest {
    private Button button;
    private MenuButton menu;
    private Stage stage;
    private int pressed;

    @BeforeEach
    void showARowWithoutRoomForItsButton() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        onTheWindowsThread(() -> {
            button = new Button("Tidy up");
            button.setOnAction(_ -> pressed++);
            OverflowMenu overflow = new OverflowMenu("more", "More");
            menu = (MenuButton) overflow.node();
            overflow.take(button).make(true);
            stage = new Stage();
            stage.setScene(new Scene(new HBox(button, menu)));
            stage.show();
        });
    }

    @AfterEach
    void closeTheWindow() {
        onTheWindowsThread(stage::close);
    }

    @Test
    void entryOfADisabledButtonShowsTheReasonAsItsText() {
        onTheWindowsThread(() -> {
            DisabledTips.of(button).set("Tidy up: no screen has ended");
            button.setDisable(true);
        });

        MenuItem entry = open();

        assertThat(entry.getText()).isEqualTo("Tidy up: no screen has ended");
        assertThat(entry.isDisable()).isTrue();
    }

    @Test
    void reasonDisappearsWhenTheMenuReopensWithAnEnabledButton() {
        onTheWindowsThread(() -> {
            DisabledTips.of(button).set("Tidy up: no screen has ended");
            button.setDisable(true);
        });
        open();
        onTheWindowsThread(() -> {
            menu.hide();
            button.setDisable(false);
        });

        MenuItem entry = open();
        onTheWindowsThread(entry::fire);

        assertThat(entry.getText()).isEqualTo("Tidy up");
        assertThat(entry.isDisable()).isFalse();
        assertThat(pressed).isEqualTo(1);
    }

    private MenuItem open() {
        onTheWindowsThread(menu::show);
        List<MenuItem> entries = menu.getItems();
        assertThat(entries).hasSize(1);
        return entries.getFirst();
    }

    private static void onTheWindowsThread(Runnable work) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, work);
    }
}
