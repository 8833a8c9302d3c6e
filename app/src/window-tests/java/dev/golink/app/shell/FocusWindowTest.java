package dev.golink.app.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import dev.golink.app.shell.support.RunsSetUp;
import dev.golink.app.shell.support.TestWindow;
import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.ui.fixtures.Phones;
import dev.golink.ui.fixtures.fleet.FakeFleet;

/** When a button's own action disables it, the keyboard focus does not move to the next button. */
class FocusWindowTest extends RunsSetUp {
    @Test
    void enterAfterAClickOnStartStopsNothing() {
        window.fleet.put(Phones.online("lab-0"), Phones.sharing(Phones.online("lab-1"), Sharing.LIVE));
        window.show(1000, 700);
        await().until(() -> window.ids().size() == 2);
        window.select("lab-0", "lab-1");

        robot.clickOn("#action-start");
        await().untilAsserted(() -> assertThat(window.isEnabled("action-start")).isFalse());
        assertThat(window.isEnabled("action-stop")).isTrue();
        assertThat(focused()).isEqualTo("roster");
        robot.push(KeyCode.ENTER);

        assertThat(window.fleet.sent()).extracting(FakeFleet.Sent::command).hasSize(1).first()
                .isInstanceOf(Command.StartSharing.class);
    }

    @Test
    void enterAfterAClickOnStopSendsNothingElse() {
        window.fleet.put(Phones.sharing(Phones.online("lab-1"), Sharing.LIVE));
        window.show(1000, 700);
        await().until(() -> window.ids().size() == 1);
        window.select("lab-1");

        robot.clickOn("#action-stop");
        window.fleet.put(Phones.online("lab-1"));
        window.fleet.answer("lab-1", new Outcome.Done());
        await().untilAsserted(() -> assertThat(window.isEnabled("action-stop")).isFalse());

        assertThat(focused()).isEqualTo("roster");
        assertThat(window.isVisible("message")).as("the card of the next button").isFalse();
    }

    @Test
    void startByKeyboardMovesTheFocusToTheTable() {
        window.fleet.put(Phones.online("lab-0"), Phones.sharing(Phones.online("lab-1"), Sharing.LIVE));
        window.show(1000, 700);
        await().until(() -> window.ids().size() == 2);
        window.select("lab-0", "lab-1");
        focus("action-start");

        robot.push(KeyCode.SPACE);
        await().untilAsserted(() -> assertThat(window.isEnabled("action-start")).isFalse());

        assertThat(focused()).isEqualTo("roster");
    }

    @Test
    void retryingARunMovesTheFocusToTheRuns() {
        open(2);
        window.select("lab-0");
        window.press("action-start");
        window.fleet.answer("lab-0", new Outcome.Refused("no"));
        shortcut(KeyCode.DIGIT3);
        await().untilAsserted(() -> assertThat(window.isEnabled("run-retry")).isTrue());

        robot.clickOn("#run-retry");
        await().untilAsserted(() -> assertThat(window.isEnabled("run-retry")).isFalse());

        assertThat(focused()).isEqualTo("runs");
    }

    @Test
    void markingNoticesAsSeenMovesTheFocusToTheNotices() {
        open(2);
        window.select("lab-0");
        window.press("action-start");
        window.fleet.answer("lab-0", new Outcome.Refused("no"));
        shortcut(KeyCode.N);
        await().untilAsserted(() -> assertThat(window.isEnabled("notices-seen")).isTrue());

        robot.clickOn("#notices-seen");
        await().untilAsserted(() -> assertThat(window.isEnabled("notices-seen")).isFalse());

        assertThat(focused()).isEqualTo("notice-tree");
    }

    @Test
    void clearingAMessageMovesTheFocusToItsText() {
        open(1);
        window.select("lab-0");
        window.press("action-message");
        await().until(() -> window.isVisible("message-text"));
        robot.write("x");
        await().untilAsserted(() -> assertThat(window.isEnabled("message-send")).isTrue());
        focus("message-send");

        TestWindow.fx(() -> {
            ((TextArea) window.stage().getScene().lookup("#message-text")).clear();
            return null;
        });
        await().untilAsserted(() -> assertThat(window.isEnabled("message-send")).isFalse());

        assertThat(focused()).isEqualTo("message-text");
    }
}
