package dev.golink.app.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import dev.golink.app.shell.support.TestWindow;
import dev.golink.server.fleet.phone.Departure;
import dev.golink.ui.fixtures.Phones;

/** When the hint for the first phone appears, and when it is no longer needed. */
class FirstStepsTest {
    @AutoClose
    private final TestWindow window = TestWindow.english();

    @Test
    void hintForTheFirstPhoneIsShownOnce() {
        window.show(1024, 700);
        assertThat(window.isVisible("first-steps")).isFalse();

        window.fleet.put(Phones.online("lab-1"));
        await().until(() -> window.isVisible("first-steps"));
        window.press("first-steps-close");
        assertThat(window.isVisible("first-steps")).isFalse();

        TestWindow later = TestWindow.english();
        later.settings = window.settings;
        later.fleet.put(Phones.online("lab-1"));
        try (later) {
            later.show(1024, 700);
            await().untilAsserted(() -> assertThat(later.ids()).hasSize(1));
            assertThat(later.isVisible("first-steps")).isFalse();
        }
    }

    @Test
    void hintIsHiddenWhileNoPhoneCanShare() {
        window.fleet.put(Phones.unable(Phones.online("lab-1")),
                Phones.gone(Phones.online("lab-2"), Departure.Reason.CONNECTION_LOST, Duration.ofMinutes(1)));
        window.show(1024, 700);
        await().untilAsserted(() -> assertThat(window.ids()).hasSize(2));
        assertThat(window.isVisible("first-steps")).isFalse();

        window.fleet.put(Phones.online("lab-3"));

        await().until(() -> window.isVisible("first-steps"));
    }

    @Test
    void hintIsHiddenInALowWindowUntilItFits() {
        window.fleet.put(Phones.online("lab-1"));
        window.show(1024, 700);
        await().until(() -> window.isVisible("first-steps"));

        height(350);
        await().until(() -> !window.isVisible("first-steps"));

        height(700);
        await().until(() -> window.isVisible("first-steps"));
    }

    @Test
    void pressingStartHidesTheHint() {
        window.fleet.put(Phones.online("lab-1"));
        window.show(1024, 700);
        await().until(() -> window.isVisible("first-steps"));
        window.select("lab-1");

        window.press("action-start");

        assertThat(window.isVisible("first-steps")).isFalse();
    }

    /** Gives the window a height as on a small screen. */
    private void height(double height) {
        TestWindow.fx(() -> {
            window.stage().setMinHeight(0);
            window.stage().setHeight(height);
            return null;
        });
    }
}
