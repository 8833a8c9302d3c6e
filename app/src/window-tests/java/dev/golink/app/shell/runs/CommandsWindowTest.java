package dev.golink.app.shell.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.stream.IntStream;
import javafx.event.Event;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Window;
import javafx.stage.WindowEvent;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;

import dev.golink.app.shell.support.TestWindow;
import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.phone.Departure.Reason;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.ui.fixtures.Phones;
import dev.golink.ui.fixtures.fleet.FakeFleet;

/** Commands in the real window, and how it shows their results. */
public class CommandsWindowTest {
    private static final int SHARING = 3;

    private final TestWindow window = TestWindow.english();
    private final FxRobot robot = new FxRobot();

    @AfterEach
    public void close() {
        window.close();
    }

    @Test
    void startWaitsForThePhoneToReportLive() {
        window.fleet.put(Phones.online("lab-1"));
        window.show(1000, 700);
        await().until(() -> window.ids().size() == 1);
        assertThat(window.isEnabled("action-start")).isFalse();

        window.select("lab-1");
        assertThat(window.isEnabled("action-start")).isTrue();
        assertThat(window.isEnabled("action-stop")).isFalse();
        window.press("action-start");
        assertThat(window.says("lab-1").get(SHARING)).isEqualTo("starting…");
        assertThat(window.isEnabled("action-start")).isFalse();

        window.fleet.put(Phones.sharing(Phones.online("lab-1"), Sharing.LIVE));
        window.fleet.answer("lab-1", new Outcome.Done());

        await().untilAsserted(() -> assertThat(window.says("lab-1").get(SHARING)).isEqualTo("live"));
        assertThat(window.isEnabled("action-stop")).isTrue();
        assertThat(window.isEnabled("action-watch")).isTrue();
        assertThat(window.notices()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aPendingCommandSpinsUnlessNothingShouldMove(boolean reducedMotion) {
        window.reducedMotion.set(reducedMotion);
        window.fleet.put(Phones.online("lab-1"));
        window.show(1000, 700);
        await().until(() -> window.ids().size() == 1);
        window.select("lab-1");
        assertThat(window.all(".pending")).isEmpty();

        window.press("action-start");

        assertThat(window.all(".pending")).hasSize(reducedMotion ? 0 : 1);
        assertThat(window.says("lab-1").get(SHARING)).isEqualTo("starting…");
    }

    @Test
    void aRefusalIsShownInTheRowAndInANotice() {
        window.fleet.put(Phones.online("lab-07"));
        window.show(1000, 700);
        await().until(() -> window.ids().size() == 1);
        window.select("lab-07");
        window.press("action-start");

        window.fleet.put(Phones.sharing(Phones.online("lab-07"), Sharing.DENIED));
        await().untilAsserted(() -> assertThat(window.isEnabled("action-stop")).isFalse());
        window.fleet.answer("lab-07", new Outcome.Refused(""));

        await().untilAsserted(
                () -> assertThat(window.notices()).containsExactly("lab-07: the phone's user refused"));
        assertThat(window.says("lab-07").get(SHARING)).isEqualTo("user refused");
    }

    @Test
    void aNoticeDisappearsAfterItsTime() {
        aRefusalIsShownInTheRowAndInANotice();

        window.clock.turn(Duration.ofSeconds(8));

        await().untilAsserted(() -> assertThat(window.notices()).isEmpty());
    }

    @Test
    void manyOutcomesAreOneNotice() {
        window.fleet.put(Phones.many(5));
        window.show(1000, 700);
        await().until(() -> window.ids().size() == 5);
        window.select("lab-0", "lab-1", "lab-2", "lab-3", "lab-4");
        window.press("action-start");

        IntStream.range(0, 3).forEach(i -> window.fleet.answer("lab-" + i, new Outcome.Done()));
        window.fleet.answer("lab-3", new Outcome.Refused(""));
        window.fleet.answer("lab-4", new Outcome.Unreachable());

        await().untilAsserted(
                () -> assertThat(window.notices()).containsExactly("Start: 3 done, 1 refused, 1 unreachable"));
    }

    @Test
    void aCommandForMoreThanTenPhonesAsksOnce() {
        DialogPane question = aQuestionIsAsked();
        assertThat(question.getContentText()).contains("12 phones");
        assertThat(window.fleet.sent()).isEmpty();
        answer(question, 0);

        await().untilAsserted(() -> assertThat(window.fleet.sent()).hasSize(12));
        assertThat(question()).isNull();
    }

    @Test
    void aNoToTheQuestionSendsNothing() {
        answer(aQuestionIsAsked(), 1);

        await().until(() -> question() == null);
        assertThat(window.fleet.sent()).isEmpty();
    }

    @Test
    void closingTheWindowClosesItsQuestion() {
        aQuestionIsAsked();

        window.close();

        await().until(() -> question() == null);
        assertThat(window.fleet.sent()).isEmpty();
    }

    @Test
    void deleteAsksBeforeItStopsMoreThanOnePhone() {
        window.fleet.put(Phones.sharing(Phones.online("lab-1"), Sharing.LIVE),
                Phones.sharing(Phones.online("lab-2"), Sharing.LIVE));
        window.show(1000, 700);
        await().until(() -> window.ids().size() == 2);
        window.select("lab-1", "lab-2");
        TestWindow.fx(() -> {
            window.table().requestFocus();
            return null;
        });

        robot.push(KeyCode.DELETE);

        DialogPane question = await().until(CommandsWindowTest::question, pane -> pane != null);
        assertThat(question.getContentText()).contains("2 phones");
        assertThat(window.fleet.sent()).isEmpty();
        answer(question, 0);
        await().untilAsserted(() -> assertThat(window.fleet.sent()).extracting(FakeFleet.Sent::command).hasSize(2)
                .hasOnlyElementsOfType(Command.StopSharing.class));
    }

    @Test
    void aWindowWhoseServerHoldsPhonesAsksOnceBeforeItCloses() {
        window.fleet.put(Phones.many(3));
        window.show(1000, 700);
        await().until(() -> window.ids().size() == 3);

        requestClose();
        requestClose();
        DialogPane question = await().until(CommandsWindowTest::question, pane -> pane != null);
        assertThat(question.getContentText()).contains("3 phones");
        answer(question, 1);
        await().until(() -> question() == null);
        assertThat(window.closings).hasValue(0);

        requestClose();
        answer(await().until(CommandsWindowTest::question, pane -> pane != null), 0);
        await().untilAsserted(() -> assertThat(window.closings).hasValue(1));
        assertThat(question()).isNull();
    }

    @Test
    void aWindowWithoutConnectedPhonesClosesAtOnce() {
        window.fleet.put(Phones.gone(Phones.online("lab-1"), Reason.CLOSED_BY_PHONE, Duration.ofMinutes(1)));
        window.show(1000, 700);
        await().until(() -> window.ids().size() == 1);

        requestClose();

        await().untilAsserted(() -> assertThat(window.closings).hasValue(1));
    }

    private void requestClose() {
        TestWindow.fx(() -> {
            Event.fireEvent(window.stage(), new WindowEvent(window.stage(), WindowEvent.WINDOW_CLOSE_REQUEST));
            return null;
        });
    }

    @Test
    void allCommandsWorkByKeyboard() {
        window.fleet.put(Phones.online("lab-1"), Phones.sharing(Phones.online("lab-2"), Sharing.LIVE));
        window.show(1000, 700);
        await().until(() -> window.ids().size() == 2);
        TestWindow.fx(() -> {
            window.table().requestFocus();
            return null;
        });

        window.select("lab-1");
        robot.press(KeyCode.CONTROL, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.CONTROL);
        await().untilAsserted(() -> assertThat(window.fleet.sent()).extracting(FakeFleet.Sent::command)
                .hasOnlyElementsOfType(Command.StartSharing.class).hasSize(1));

        window.select("lab-2");
        robot.push(KeyCode.DELETE);
        await().untilAsserted(() -> assertThat(window.fleet.sent()).hasSize(2));
        assertThat(window.fleet.sent().getLast().command()).isInstanceOf(Command.StopSharing.class);

        robot.push(KeyCode.ENTER);
        await().untilAsserted(() -> assertThat(window.otherWindows()).containsExactly("lab-2 – screen"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lab-1", "lab-2"})
    void aDoubleClickOpensTheScreenOfAPhoneAndOneThatIsNotLiveOffersAStartThere(String id) {
        window.fleet.put(Phones.online("lab-1"), Phones.sharing(Phones.online("lab-2"), Sharing.LIVE));
        window.show(1000, 700);
        await().until(() -> window.row("lab-2") != null);

        robot.doubleClickOn(window.row(id), MouseButton.PRIMARY);

        await().untilAsserted(() -> assertThat(window.otherWindows()).containsExactly(id + " – screen"));
        assertThat(window.fleet.sent()).isEmpty();
    }

    private DialogPane aQuestionIsAsked() {
        window.fleet.put(Phones.many(12));
        window.show(1000, 700);
        await().until(() -> window.ids().size() == 12);
        TestWindow.fx(() -> {
            window.table().getSelectionModel().selectAll();
            return null;
        });

        window.press("action-start");
        return await().until(CommandsWindowTest::question, pane -> pane != null);
    }

    /** The open question; null if there is none. */
    public static DialogPane question() {
        return TestWindow.fx(() -> Window.getWindows().stream().filter(Window::isShowing)
                .map(shown -> shown.getScene().getRoot()).filter(DialogPane.class::isInstance)
                .map(DialogPane.class::cast).findFirst().orElse(null));
    }

    /** Presses a button of a question; buttons are counted from 0. */
    public static void answer(DialogPane question, int button) {
        TestWindow.fx(() -> {
            ButtonType type = question.getButtonTypes().get(button);
            question.lookupButton(type).fireEvent(new javafx.event.ActionEvent());
            return null;
        });
    }
}
