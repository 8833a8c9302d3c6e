package dev.golink.app.shell.pictures;

import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.application.ColorScheme;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.util.WaitForAsyncUtils;

import dev.golink.app.shell.support.ControlSteps;
import dev.golink.app.shell.support.TestWindow;
import dev.golink.screens.fixtures.Pictures;
import dev.golink.screens.fixtures.SampleScreens;
import dev.golink.server.fleet.control.ControlAnswer;
import dev.golink.server.fleet.control.ControlLoss;
import dev.golink.server.fleet.input.InputObstacle;
import dev.golink.server.fleet.input.InputOutcome;
import dev.golink.server.fleet.input.InputRefusal;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.ui.fixtures.Phones;

/** Saves pictures of windows whose phones are controlled. */
class ControlScreenshots {
    private static final int[] SIZE = {1024, 700};
    private static final int[][] VIEWERS = {{280, 560}, {360, 760}, {900, 760}, {1440, 900}};

    static Stream<Arguments> looks() {
        return Stream.of(Arguments.of(ColorScheme.LIGHT, Locale.ENGLISH),
                Arguments.of(ColorScheme.DARK, Locale.SIMPLIFIED_CHINESE));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void aWatchWindowInEachState(ColorScheme scheme, Locale locale) {
        try (TestWindow window = open(scheme, locale, List.of(ControlSteps.able("lab-1")))) {
            ControlSteps steps = new ControlSteps(window);
            steps.watch("lab-1");
            steps.touch();
            save("control-view-only", scheme, locale);
            steps.take(new ControlAnswer.Taken(ControlSteps.ANNA));
            await().until(() -> steps.isShown("control-bar"));
            save("control-mine", scheme, locale);
            steps.fire("control-key-home");
            window.fleet.fakeControl().gestures().getLast()
                    .end(new InputOutcome.Refused(InputRefusal.LOCKED, ""));
            await().until(() -> !steps.text("control-remark").isEmpty());
            steps.fire("control-more");
            save("control-key-refused", scheme, locale);
            steps.fire("control-gestures");
            PictureFiles.saveBeside(window, "control-gestures", scheme, locale);
            window.fleet.fakeControl().lose(
                    new ControlLoss(ControlSteps.LAB_1, ControlLoss.Reason.TAKEN_OVER, ControlSteps.ANNA));
            window.fleet.put(ControlSteps.held("lab-1", "anna"));
            await().until(() -> !steps.isShown("control-key-home"));
            save("control-taken-over", scheme, locale);
            PictureFiles.save(window, "control-notice", SIZE, scheme, locale);
            steps.touch();
            save("control-held", scheme, locale);
            window.fleet.put(ControlSteps.hindered("lab-1", InputObstacle.LOCKED));
            await().until(() -> !steps.isShown("control-bar"));
            steps.touch();
            save("control-locked", scheme, locale);
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void theTableTheWallAndTheLargeView(ColorScheme scheme, Locale locale) {
        List<Phone> phones = new ArrayList<>();
        for (int i = 1; i <= 8; i++) {
            phones.add(Phones.sharing(Phones.online("lab-" + i), Sharing.LIVE));
        }
        phones.set(0, ControlSteps.able("lab-1"));
        phones.set(1, ControlSteps.held("lab-2", "anna"));
        phones.set(2, ControlSteps.held("lab-3", "bernadette-from-the-night-shift"));
        phones.set(3, ControlSteps.held("lab-4", "ops"));
        try (TestWindow window = open(scheme, locale, phones)) {
            window.show("controlled_by");
            window.select("lab-1");
            await().until(() -> window.says("lab-2").contains("anna"));
            PictureFiles.save(window, "control-table", SIZE, scheme, locale);
            window.press("page-wall");
            await().until(() -> window.fleet.screens().size() == phones.size());
            play(window);
            PictureFiles.save(window, "control-wall", SIZE, scheme, locale);
            TestWindow.fx(() -> {
                Node wall = window.stage().getScene().lookup("#wall");
                wall.requestFocus();
                Event.fireEvent(wall,
                        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
                return null;
            });
            await().until(() -> window.isVisible("close-up"));
            play(window);
            PictureFiles.save(window, "control-close-up", SIZE, scheme, locale);
            TestWindow.fx(() -> {
                ((ButtonBase) window.stage().getScene().lookup("#close-up-control")).fire();
                return null;
            });
            await().until(() -> !window.fleet.fakeControl().takings().isEmpty());
            new ControlStepsOfWall(window).answer(new ControlAnswer.Taken(null));
            await().until(() -> window.isVisible("control-bar"));
            play(window);
            for (int[] size : new int[][]{SIZE, {1440, 900}}) {
                PictureFiles.save(window, "control-close-up-mine", size, scheme, locale);
            }
        }
    }

    /** The answers of the server while no watch window is open. */
    private record ControlStepsOfWall(TestWindow window) {
        void answer(ControlAnswer answer) {
            window.fleet.fakeControl().takings().getLast().answer().complete(answer);
            WaitForAsyncUtils.waitForFxEvents();
        }
    }

    private static TestWindow open(ColorScheme scheme, Locale locale, List<Phone> phones) {
        return PictureFiles.open(scheme, locale, TestWindow.NETWORK, phones, SIZE);
    }

    private static void play(TestWindow window) {
        long until = System.nanoTime() + 600_000_000L;
        await().until(() -> {
            for (String id : window.fleet.screens()) {
                window.fleet.frame(id, SampleScreens.frame(Math.abs(id.hashCode()), 1));
            }
            return System.nanoTime() > until;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void save(String name, ColorScheme scheme, Locale locale) {
        for (int[] size : VIEWERS) {
            WaitForAsyncUtils.waitForFxEvents();
            String file = "%s-%dx%d-%s-%s.png".formatted(name, size[0], size[1],
                    scheme.name().toLowerCase(Locale.ROOT), locale.getLanguage());
            PictureFiles.draw(file, target -> {
                Node controls = ControlSteps.scene().lookup("#viewer-controls");
                controls.setOpacity(controls.isMouseTransparent() ? 0 : 1);
                Pictures.save(ControlSteps.scene(), size[0], size[1], target);
            });
        }
    }
}
