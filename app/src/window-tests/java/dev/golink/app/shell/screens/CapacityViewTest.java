package dev.golink.app.shell.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

import dev.golink.app.shell.frame.CapacityView;
import dev.golink.app.shell.support.TestWindow;
import dev.golink.screens.quality.Capacity;
import dev.golink.ui.texts.Texts;

class CapacityViewTest {
    private final ObjectProperty<Capacity> capacity = new SimpleObjectProperty<>(
            new Capacity(3, Capacity.UNKNOWN, 8));

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void labelIsHiddenUntilTheCapacityIsMeasured() {
        Label label = label(Locale.ENGLISH);

        assertThat(label.isVisible()).isFalse();
        assertThat(label.isManaged()).isFalse();
    }

    @Test
    void labelIsHiddenWhileFewerTilesAreSlowedThanTheCapacity() {
        Label label = label(Locale.ENGLISH);
        TestWindow.fx(() -> {
            capacity.set(new Capacity(5, 8, 1));
            return null;
        });

        assertThat(label.isVisible()).isFalse();
    }

    @Test
    void labelShowsTheCapacityWhenItIsTooSmall() {
        Label english = label(Locale.ENGLISH);
        Label chinese = label(Locale.SIMPLIFIED_CHINESE);

        assertSaid(new Capacity(100, 55, 2), english,
                "100 tiles slowed to 2 fps; this PC can show at least 55 at 8 fps");
        assertSaid(new Capacity(100, 55, 2), chinese, "100\u00a0个画面已降至每秒 2\u00a0帧；这台电脑至少可按每秒 8\u00a0帧显示 55\u00a0个画面");
    }

    private void assertSaid(Capacity now, Label label, String said) {
        TestWindow.fx(() -> {
            capacity.set(now);
            return null;
        });
        assertThat(label.isVisible()).isTrue();
        assertThat(label.getText()).isEqualTo(said);
    }

    private Label label(Locale locale) {
        return TestWindow.fx(() -> {
            Label label = (Label) new CapacityView(capacity, Texts.of(locale)).node();
            new Scene(new StackPane(label));
            return label;
        });
    }
}
