package dev.golink.app.shell.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import dev.golink.app.shell.support.RunsSetUp;
import dev.golink.app.shell.support.TestWindow;
import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.command.NoticeLevel;
import dev.golink.server.fleet.command.Outcome;
import dev.golink.ui.fixtures.fleet.FakeFleet;

/** Messages to phones, written in the card over the table. */
class MessagesTest extends RunsSetUp {
    @Test
    void aMessageIsWrittenAndSentByKeyboard() {
        open(3);
        window.select("lab-0", "lab-1");
        focus("roster");

        shortcut(KeyCode.M);
        await().until(() -> shows("message"));
        assertThat(window.text("message-to")).isEqualTo("Message to 2 phones");
        assertThat(window.isEnabled("message-send")).isFalse();
        robot.write("dinner", 0);
        assertThat(window.text("message-length")).isEqualTo("6 / 500");
        robot.push(KeyCode.TAB).push(KeyCode.RIGHT).push(KeyCode.RIGHT);
        assertThat(focused()).isEqualTo("level-urgent");
        shortcut(KeyCode.ENTER);

        await().untilAsserted(() -> assertThat(window.fleet.sent()).extracting(FakeFleet.Sent::command).hasSize(2)
                .containsOnly(new Command.ShowNotice("dinner", NoticeLevel.URGENT)));
        assertThat(shows("message")).isFalse();
        assertThat(focused()).isEqualTo("roster");

        window.fleet.answer("lab-0", new Outcome.Done());
        window.fleet.answer("lab-1", new Outcome.Refused("no screen"));
        await().untilAsserted(() -> assertThat(window.notices()).containsExactly("Message: 1 done, 1 refused"));
        window.fire("page-runs");
        await().untilAsserted(() -> assertThat(entry("lab-1")).contains("refused: no screen"));
    }

    @Test
    void escapeClosesTheMessageAndKeepsTheDraft() {
        open(2);
        window.select("lab-0");
        window.fire("action-message");
        write("half a sen");

        robot.push(KeyCode.ESCAPE);
        await().until(() -> !shows("message"));
        assertThat(window.fleet.sent()).isEmpty();

        window.select("lab-1");
        window.fire("action-message");
        assertThat(window.text("message-to")).isEqualTo("Message to lab-1");
        assertThat(TestWindow.<String>fx(() -> area().getText())).isEqualTo("half a sen");
    }

    @Test
    void aMessageThatIsTooLongIsMarkedAndCannotBeSent() {
        open(1);
        window.select("lab-0");
        window.fire("action-message");

        write("a".repeat(501));

        assertThat(window.text("message-length")).isEqualTo("501 / 500");
        assertThat(window.isEnabled("message-send")).isFalse();
        focus("message-text");
        shortcut(KeyCode.ENTER);
        assertThat(window.fleet.sent()).isEmpty();
    }

    @Test
    void tableStaysUsableWhileAMessageIsWritten() {
        open(20);
        window.select("lab-0");
        window.fire("action-message");

        robot.clickOn(window.row("lab-9"));

        assertThat(window.selected()).containsExactly("lab-9");
        assertThat(window.text("message-to")).isEqualTo("Message to lab-0");
    }

    private TextArea area() {
        return (TextArea) window.stage().getScene().lookup("#message-text");
    }

    private void write(String text) {
        TestWindow.fx(() -> {
            area().setText(text);
            return null;
        });
    }
}
