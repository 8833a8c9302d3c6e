package dev.golink.app.shell.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import dev.golink.app.access.WaitingRow;
import dev.golink.app.shell.support.AccessSamples;
import dev.golink.app.shell.support.TestWindow;
import dev.golink.server.access.knock.Reach;
import dev.golink.server.access.right.Right;
import dev.golink.server.access.right.Rights;
import dev.golink.server.fleet.access.AccessAnswer;
import dev.golink.server.fleet.access.AccessRequest;
import dev.golink.server.fleet.id.Refusal;
import dev.golink.ui.fixtures.Phones;

/** The page of the clients that wait to be let in, as an operator uses it. */
class WaitingWindowTest {
    @AutoClose
    private final TestWindow window = TestWindow.english();
    private final FxRobot robot = new FxRobot();

    @Test
    void aNoticeAndACountSayThatSomebodyWaits() {
        open();

        window.fleet.fakeAccess().view(AccessSamples.waiting(List.of(AccessSamples.phone(1, "lab-9"))));

        await().until(() -> window.isVisible("page-waiting"));
        assertThat(window.text("page-waiting")).startsWith("1");
        await().until(() -> window.notices().stream().anyMatch(text -> text.contains("lab-9 waits to be let in")));
    }

    @Test
    void thereIsOneNoticeForMany() {
        open();
        window.fleet.fakeAccess().view(AccessSamples.waiting(AccessSamples.many(1)));
        await().until(() -> !window.notices().isEmpty());

        window.fleet.fakeAccess().view(AccessSamples.waiting(AccessSamples.many(40)));

        await().until(() -> window.notices().stream().anyMatch(text -> text.contains("40 clients wait")));
        assertThat(window.notices()).hasSize(1);
    }

    @Test
    void theCountDisappearsWhenNobodyWaits() {
        open();
        window.fleet.fakeAccess().view(AccessSamples.waiting(AccessSamples.many(1)));
        await().until(() -> window.isVisible("page-waiting"));

        window.fleet.fakeAccess().view(AccessSamples.waiting(List.of()));

        await().until(() -> !window.isVisible("page-waiting"));
        assertThat(window.notices()).isEmpty();
    }

    @Test
    void enterLetsTheSelectedClientInAtItsAddress() {
        openPage(3);
        selectRows(1);

        robot.push(KeyCode.ENTER);

        assertThat(requests()).containsExactly(new AccessRequest.LetIn(Set.of(2), Reach.ITS_ADDRESS));
        await().until(() -> window.notices().stream().anyMatch(text -> text.contains("1 client was let in")));
    }

    @Test
    void severalClientsAreLetInAfterOneQuestion() {
        openPage(5);
        window.fleet.fakeAccess().answer(new AccessAnswer.Done(2));
        selectRows(0, 1, 2);

        window.press("let-in");
        assertThat(requests()).isEmpty();
        window.sayYes();

        assertThat(requests()).containsExactly(new AccessRequest.LetIn(Set.of(1, 2, 3), Reach.ITS_ADDRESS));
        await().until(() -> window.notices().stream().anyMatch(
                text -> text.contains("2 clients were let in. 1 did not wait any more")));
    }

    @Test
    void deleteTurnsTheSelectedClientAway() {
        openPage(2);
        selectRows(0);

        robot.push(KeyCode.DELETE);

        assertThat(requests()).containsExactly(new AccessRequest.TurnAway(Set.of(1)));
    }

    @Test
    void aRefusalIsShown() {
        openPage(1);
        window.fleet.fakeAccess().answer(new AccessAnswer.Refused(
                Refusal.about(Refusal.Code.NOT_ALLOWED, "no", Right.ADMIT.word())));
        selectRows(0);

        window.press("let-in");

        await().until(() -> window.notices().stream().anyMatch(text -> text.contains("You do not have the right")));
    }

    @Test
    void aThousandClientsKeepTheSelection() {
        openPage(1_000);
        selectRows(500);

        window.fleet.fakeAccess().view(AccessSamples.waiting(Stream
                .concat(AccessSamples.many(1_000).stream().filter(waiting -> waiting.row() != 3),
                        Stream.of(AccessSamples.phone(2_000, "last")))
                .toList()));

        await().until(() -> rows().getItems().size() == 1_000
                && rows().getItems().getLast().waiting().who().id().equals("last"));
        assertThat(TestWindow.fx(() -> rows().getSelectionModel().getSelectedItem().waiting().row())).isEqualTo(501);
    }

    @Test
    void withoutTheRightNothingCanBeDecided() {
        window.fleet.fakeAccess().rights(Rights.of(Right.SEE));
        open();
        robot.press(KeyCode.CONTROL, KeyCode.DIGIT4).release(KeyCode.DIGIT4, KeyCode.CONTROL);
        await().until(() -> window.isVisible("waiting-page"));

        assertThat(window.isEnabled("let-in")).isFalse();
        assertThat(window.text("waiting-empty-more")).contains("You do not have the right");
    }

    @Test
    void claimsAndRefusedClientsAreListed() {
        open();
        window.fleet.fakeAccess().view(AccessSamples.claimed(AccessSamples.many(1)));
        await().until(() -> window.isVisible("page-waiting"));
        window.fire("page-waiting");

        await().until(() -> window.all("#waiting-claims .label").size() == 3);
        assertThat(TestWindow.fx(() -> window.all("#waiting-claims .label").stream()
                .map(label -> ((javafx.scene.control.Label) label).getText()).toList()))
                .anyMatch(text -> text.contains("192.0.2.9 says it is lab-07"))
                .anyMatch(text -> text.startsWith("12 clients were refused"));
    }

    @Test
    void eachButtonOfARowSaysWhomItIsAbout() {
        openPage(1);

        await().until(() -> window.all("#waiting .row-buttons .button").size() == 2);
        assertThat(TestWindow.fx(() -> window.all("#waiting .row-buttons .button").stream()
                .map(button -> ((Button) button).getAccessibleText()).toList()))
                .containsExactlyInAnyOrder("Let lab-1 in", "Turn lab-1 away");
    }

    private void open() {
        window.fleet.put(Phones.online("lab-07"));
        window.show(1024, 700);
    }

    private void openPage(int count) {
        open();
        window.fleet.fakeAccess().view(AccessSamples.waiting(AccessSamples.many(count)));
        await().until(() -> window.isVisible("page-waiting"));
        window.fire("page-waiting");
        await().until(() -> rows() != null && rows().getItems().size() == count);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void selectRows(int... indices) {
        TestWindow.fx(() -> {
            for (int index : indices) {
                rows().getSelectionModel().select(index);
            }
            rows().requestFocus();
            return null;
        });
    }

    @SuppressWarnings("unchecked")
    private TableView<WaitingRow> rows() {
        return (TableView<WaitingRow>) window.stage().getScene().lookup("#waiting");
    }

    private List<AccessRequest> requests() {
        return window.fleet.fakeAccess().requests().stream()
                .filter(request -> !(request instanceof AccessRequest.OpenCode)).toList();
    }
}
