package dev.golink.app.shell.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import dev.golink.app.shell.support.RunsSetUp;
import dev.golink.app.shell.support.TestWindow;
import dev.golink.server.fleet.OperatorNote;
import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.command.Locate;
import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.phone.Capability;
import dev.golink.ui.fixtures.Phones;
import dev.golink.ui.fixtures.fleet.FakeFleet;
import dev.golink.ui.fixtures.fleet.FakeOperators;

/** Actions used too rarely for a button: data for apps, disconnecting, ringing, and notes to other operators. */
class ComposeWindowTest extends RunsSetUp {
    @Test
    void appDataIsCheckedWhileTypingAndTheRunShowsItsAnswer() {
        open(2);
        window.select("lab-0", "lab-1");

        chooseFromRow("menu-custom");
        await().until(() -> shows("compose"));
        assertThat(window.text("compose-title")).isEqualTo("Data for an app: 2 phones");
        assertThat(focused()).isEqualTo("compose-name");
        assertThat(window.isEnabled("compose-send")).isFalse();
        write("compose-name", "reload");
        write("compose-text", "{\"page\":\n 3");
        assertThat(window.text("compose-problem")).startsWith("not valid JSON: line 2");
        assertThat(window.isEnabled("compose-send")).isFalse();
        write("compose-text", "{\"page\":\n 3}");
        assertThat(window.text("compose-problem")).isEmpty();
        window.fire("compose-send");

        await().untilAsserted(() -> assertThat(window.fleet.sent()).extracting(FakeFleet.Sent::command).hasSize(2)
                .containsOnly(new Command.Custom("reload", "{\"page\":\n 3}")));
        assertThat(shows("compose")).isFalse();
        window.fleet.answer("lab-0", new Outcome.Answered(true, "{\"version\":7}"));
        window.fleet.answer("lab-1", new Outcome.Answered(false, "null"));
        await().untilAsserted(() -> assertThat(window.notices()).containsExactly("Send data: 1 done, 1 refused"));
        window.fire("page-runs");
        await().untilAsserted(() -> assertThat(entry("lab-0")).contains("done: {\"version\":7}"));
    }

    @Test
    void phonesAreDisconnectedWithAReasonAfterOneQuestion() {
        open(2);
        window.select("lab-1");

        chooseFromRow("menu-disconnect");
        await().until(() -> shows("compose"));
        write("compose-text", "to the repair shop");
        window.fire("compose-send");
        assertThat(window.fleet.sent()).isEmpty();
        window.sayYes();

        await().untilAsserted(() -> assertThat(window.fleet.sent()).extracting(FakeFleet.Sent::command)
                .containsExactly(new Command.Disconnect("to the repair shop")));
        window.fleet.answer("lab-1", new Outcome.Done());
        await().untilAsserted(
                () -> assertThat(window.notices()).containsExactly("Disconnect · lab-1: 1 done"));
    }

    @Test
    void ringGoesOnlyToPhonesThatCanRing() {
        open(1);
        window.select("lab-0");
        assertThat(rowMenu("menu-locate").isDisable()).isTrue();

        window.fleet.put(Phones.able(Phones.online("lab-1"), Capability.LOCATE));
        await().until(() -> window.ids().size() == 2);
        window.select("lab-0", "lab-1");
        chooseFromRow("menu-locate");

        await().untilAsserted(() -> assertThat(window.fleet.sent()).extracting(FakeFleet.Sent::command)
                .containsExactly(new Locate()));
        assertThat(window.fleet.sent().getFirst().phone().value()).isEqualTo("lab-1");
    }

    @Test
    void escapeClosesTheCardAndSendsNothing() {
        open(1);
        window.select("lab-0");
        chooseFromRow("menu-custom");
        await().until(() -> shows("compose"));

        robot.push(KeyCode.ESCAPE);

        await().until(() -> !shows("compose"));
        assertThat(window.fleet.sent()).isEmpty();
        assertThat(focused()).isEqualTo("roster");
    }

    @Test
    void aNoteFromAnotherOperatorIsANoticeWithReply() {
        open(1);
        window.fleet.others().say(new OperatorNote(new OperatorId("anna"), "lab-7 is yours", false));
        await().untilAsserted(() -> assertThat(window.notices()).containsExactly("anna: lab-7 is yours"));

        TestWindow.fx(() -> {
            window.stage().getScene().getRoot().lookupAll(".notice .small").stream().map(Button.class::cast)
                    .filter(button -> button.getText().equals("Reply")).findFirst().orElseThrow().fire();
            return null;
        });
        await().until(() -> shows("compose"));
        assertThat(window.text("compose-title")).isEqualTo("Message to the operator anna");
        write("compose-text", "thanks");
        window.fire("compose-send");

        await().untilAsserted(() -> assertThat(window.fleet.others().told()).containsExactly(
                new FakeOperators.SentNote(Optional.of(new OperatorId("anna")), "thanks")));
        await().untilAsserted(() -> assertThat(window.notices()).contains("Message, anna: sent"));
    }

    @Test
    void operatorsMenuSendsANoteToAllAndDisconnectsOneOperator() {
        open(1);
        window.fleet.operators("anna", "bert", TestWindow.OPS.value());
        await().until(() -> "3".equals(window.text("count-operators")));

        chooseOperator("operators-message-all");
        write("compose-text", "restart at six");
        window.fire("compose-send");
        await().untilAsserted(() -> assertThat(window.fleet.others().told()).containsExactly(
                new FakeOperators.SentNote(Optional.empty(), "restart at six")));

        TestWindow.fx(() -> {
            Menu disconnect = (Menu) operators("operators-disconnect");
            assertThat(disconnect.getItems()).extracting(MenuItem::getText).containsExactly("anna", "bert");
            disconnect.getItems().getFirst().fire();
            return null;
        });
        await().until(() -> shows("compose"));
        window.fire("compose-send");
        await().untilAsserted(() -> assertThat(window.fleet.others().disconnected())
                .containsExactly(new OperatorId("anna")));
    }

    private void chooseOperator(String id) {
        TestWindow.fx(() -> {
            operators(id).fire();
            return null;
        });
        await().until(() -> shows("compose"));
    }

    private MenuItem operators(String id) {
        MenuButton menu = (MenuButton) window.stage().getScene().lookup("#filter-operators");
        menu.show();
        menu.hide();
        return find(menu.getItems(), id);
    }

    private void chooseFromRow(String id) {
        MenuItem item = rowMenu(id);
        TestWindow.fx(() -> {
            item.fire();
            return null;
        });
    }

    private MenuItem rowMenu(String id) {
        return TestWindow.fx(() -> find(window.table().getContextMenu().getItems(), id));
    }

    /** The menu item with this ID, in the menu or its submenus. */
    private static MenuItem find(List<MenuItem> items, String id) {
        return all(items).filter(item -> id.equals(item.getId())).findFirst().orElseThrow();
    }

    private static Stream<MenuItem> all(List<MenuItem> items) {
        return items.stream().flatMap(
                item -> item instanceof Menu menu ? Stream.concat(Stream.of(item), all(menu.getItems()))
                        : Stream.of(item));
    }

    private void write(String id, String text) {
        TestWindow.fx(() -> {
            ((TextInputControl) window.stage().getScene().lookup("#" + id)).setText(text);
            return null;
        });
    }
}
