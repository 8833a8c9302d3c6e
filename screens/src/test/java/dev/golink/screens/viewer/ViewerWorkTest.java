package dev.golink.screens.viewer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

import dev.golink.screens.frames.Jpegs;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.phone.ScreenVitals;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.fleet.screen.ScreenTuning;

/** The actions in a watch window, by button and by key. */
class ViewerWorkTest extends ScreenViewersSetUp {
    @Test
    void f3TogglesTheLatencyFiguresInAllWindows() throws IOException {
        show(Locale.ENGLISH);
        share(Jpegs.of(90, 200), 0);
        assertThat(robot.lookup("#figures").tryQuery()).isEmpty();
        robot.push(KeyCode.F3);
        await().until(() -> robot.lookup("#figures").tryQuery().isPresent());
        set(Phones.ahead(Phones.telling(Phones.sharing(Sharing.LIVE),
                new ScreenVitals(100L, 7L, false, Duration.ofMillis(12))), Duration.ofSeconds(-2)));
        fleet.watchers.get(Phones.ID).frame(frame(1, 40));
        await().until(() -> text("#figures-stream").contains("JPEG 90×200"));
        await().until(() -> text("#figures-phone-left").equals("≈\u00a012 ms"));
        assertThat(text("#figures-way-left")).isEqualTo("≈\u00a028 ms");
        assertThat(text("#figures-all-right")).isEqualTo("≈\u00a040 ms");
        assertThat(text("#figures-lost-phone-right")).isEqualTo("7");
        fleet.watchers.get(Phones.ID).frame(frame(5, 40));
        await().until(() -> text("#figures-lost-way-left").equals("3"));
        assertThat(lookup("#figures").getAccessibleText()).contains("JPEG")
                .contains("Frames lost in the last ten seconds");
        snapshot("figures");

        ObjectProperty<Phone> other = new SimpleObjectProperty<>(Phones.sharing(Sharing.OFF));
        fx(() -> {
            viewers.show(new PhoneId("lab-08"), other);
            return null;
        });
        assertThat(robot.lookup("#figures").queryAll()).as("another window shows them too").hasSize(2);
        robot.push(KeyCode.F3);
        await().until(() -> robot.lookup("#figures").queryAll().isEmpty());
    }

    @Test
    void minimisedWindowsRequestSmallPicturesAndLargeWindowsLargeOnes() {
        show(Locale.ENGLISH);
        fx(() -> {
            viewers.closeAll();
            return null;
        });
        fleet.tunings.clear();
        fx(() -> {
            viewers.show(Phones.ID, phone);
            return null;
        });
        Stage stage = (Stage) windows().getFirst();
        await().until(() -> lastSide() > 700);
        fx(() -> {
            stage.setIconified(true);
            return null;
        });
        await().until(() -> lastSide() == 320);
        fx(() -> {
            stage.setIconified(false);
            return null;
        });
        await().until(() -> lastSide() > 700);
        fx(() -> {
            stage.setWidth(300);
            stage.setHeight(400);
            return null;
        });
        await().until(() -> lastSide() < 420);
    }

    @Test
    void eachPhoneHasOneWindowAndEscapeEndsItsWatch() {
        show(Locale.ENGLISH);
        ObjectProperty<Phone> other = new SimpleObjectProperty<>(Phones.sharing(Sharing.OFF));
        fx(() -> {
            viewers.show(Phones.ID, phone);
            viewers.show(new PhoneId("lab-08"), other);
            viewers.show(Phones.ID, phone);
            return null;
        });
        assertThat(windows()).hasSize(2);
        assertThat(fleet.watchers).hasSize(2);
        robot.push(KeyCode.ESCAPE);
        await().until(() -> windows().size() == 1);
        assertThat(fleet.watchers).as("the headless platform leaves the focus where it was").hasSize(1);
    }

    @Test
    void f11TogglesFullScreenAndEscapeLeavesItFirst() {
        show(Locale.ENGLISH);
        Stage stage = (Stage) windows().getFirst();
        robot.push(KeyCode.F11);
        await().until(stage::isFullScreen);
        robot.push(KeyCode.ESCAPE);
        await().until(() -> !stage.isFullScreen());
        assertThat(windows()).hasSize(1);
    }

    @Test
    void buttonsAppearOnTabAndSendTheirCommands() throws IOException {
        show(Locale.ENGLISH);
        assertThat(lookup("#viewer-controls").getOpacity()).isZero();
        robot.push(KeyCode.TAB);
        await().until(() -> lookup("#viewer-controls").getOpacity() == 1);
        snapshot("controls");
        robot.push(KeyCode.SPACE);
        assertThat(asked).containsExactly("start lab-07");
        assertThat(lookup("#viewer-stop").isDisabled()).isTrue();
        set(Phones.sharing(Sharing.LIVE));
        assertThat(lookup("#viewer-start").isDisabled()).isTrue();
        assertThat(lookup("#viewer-stop").isDisabled()).isFalse();
    }

    @Test
    void everyControlHasAnAccessibleName() {
        show(Locale.ENGLISH);
        assertThat(robot.lookup(".button").queryAllAs(Button.class)).isNotEmpty()
                .allMatch(node -> node.getAccessibleText() != null && !node.getAccessibleText().isBlank());
        assertThat(lookup(".viewer").getAccessibleText()).isEqualTo("Screen of lab-07: not sharing");
    }

    private int lastSide() {
        List<ScreenTuning> asked = fleet.tunings.getOrDefault(Phones.ID, List.of());
        return asked.isEmpty() ? 0 : asked.getLast().maxSize();
    }

    @Test
    void focusMovesToThePictureWhenAPressedButtonIsDisabled() {
        show(Locale.ENGLISH);
        robot.clickOn("#viewer-start");
        assertThat(asked).containsExactly("start lab-07");

        set(Phones.sharing(Sharing.LIVE));
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(lookup("#viewer-start").isDisabled()).isTrue();
        assertThat(lookup(".viewer").isFocused()).isTrue();
        robot.push(KeyCode.ENTER);
        assertThat(asked).containsExactly("start lab-07");
    }
}
