package dev.golink.app.shell.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Set;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import dev.golink.app.shell.support.DetailsSetUp;
import dev.golink.app.shell.support.HeldFleet;
import dev.golink.app.shell.support.TestWindow;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.id.Refusal;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.profile.EditOutcome;
import dev.golink.server.fleet.profile.ProfileEdit;
import dev.golink.ui.fixtures.Phones;

/** Editing profiles in the details. */
class DetailsEditsTest extends DetailsSetUp {
    private final HeldFleet held = new HeldFleet(window.fleet);

    @Test
    void aNicknameIsGivenByKeyboard() {
        open(Phones.online("lab-1"));
        window.select("lab-1");

        robot.push(KeyCode.F2);
        robot.write("Door").push(KeyCode.ENTER);

        await().untilAsserted(() -> assertThat(window.text("details-title")).isEqualTo("Door"));
        assertThat(window.fleet.phone("lab-1").profile().nickname()).isEqualTo("Door");
        assertThat(isShown("nickname-state")).isFalse();
    }

    @Test
    void aNoteIsSavedByItsButton() {
        open(Phones.online("lab-1"));
        window.select("lab-1");

        type("note", "cracked\nglass");
        assertThat(window.text("note-state")).isEqualTo("Not saved yet");
        press("note-save");

        await().untilAsserted(
                () -> assertThat(window.fleet.phone("lab-1").profile().note()).isEqualTo("cracked\nglass"));
        await().until(() -> !isShown("note-state"));
    }

    @Test
    void anEditShowsAsSavingUntilThePhoneChanges() {
        openHeld(Phones.online("lab-1"));
        window.select("lab-1");

        type("nickname", "Door");
        press("nickname-save");

        await().untilAsserted(() -> assertThat(window.text("nickname-state")).isEqualTo("Saving…"));
        assertThat(window.text("details-title")).isEqualTo("lab-1");
        held.keep();
        await().untilAsserted(() -> assertThat(window.text("details-title")).isEqualTo("Door"));
        await().until(() -> !isShown("nickname-state"));
    }

    @Test
    void aRefusalShowsItsReasonAndKeepsTheTypedText() {
        openHeld(Phones.online("lab-1"));
        window.select("lab-1");
        type("nickname", "Door");
        press("nickname-save");

        await().until(held::isAsked);
        held.answer(new EditOutcome.Refused(Refusal.inWords("The disk is full."), 0));

        await().untilAsserted(() -> assertThat(window.text("edit-report"))
                .isEqualTo("Nickname of lab-1: not saved. The disk is full."));
        assertThat(window.notices()).containsExactly("Nickname of lab-1: not saved. The disk is full.");
        assertThat(window.text("nickname-state")).isEqualTo("Not saved yet");
        assertThat(typed("nickname")).isEqualTo("Door");
        assertThat(window.text("details-title")).isEqualTo("lab-1");
    }

    @Test
    void typedTextStaysAndAnotherOperatorsChangeIsReported() {
        open(Phones.online("lab-1"));
        window.select("lab-1");
        type("nickname", "Door");

        window.fleet.put(Phones.battery(Phones.online("lab-1"), 7, false));
        await().untilAsserted(() -> assertThat(facts()).contains("Battery=7 %, low"));
        assertThat(typed("nickname")).isEqualTo("Door");
        window.fleet.edit(Set.of(new PhoneId("lab-1")), ProfileEdit.nickname("Window"));

        await().untilAsserted(() -> assertThat(window.text("nickname-state"))
                .isEqualTo("Not saved. Another operator changed the text to “Window”."));
        assertThat(typed("nickname")).isEqualTo("Door");
        press("nickname-revert");
        assertThat(typed("nickname")).isEqualTo("Window");
    }

    @Test
    void typedTextStaysWhileAnotherPhoneIsSelected() {
        open(Phones.online("lab-1"), Phones.online("lab-2"));
        window.select("lab-1");
        type("note", "half a sen");

        window.select("lab-2");
        assertThat(typed("note")).isEmpty();
        window.select("lab-1");

        assertThat(typed("note")).isEqualTo("half a sen");
        assertThat(window.text("note-state")).isEqualTo("Not saved yet");
        assertThat(window.fleet.phone("lab-1").profile().note()).isEmpty();
    }

    @Test
    void phonesJoinAGroupByKeyboardAndLeaveItByUndo() {
        open(Phones.online("lab-1"), in("lab-2", "kiosk"), in("lab-3", "kiosk-2"));
        window.select("lab-1", "lab-2");

        press(KeyCode.G);
        await().until(() -> isShown("name-field"));
        robot.write("kio").push(KeyCode.ENTER);

        await().untilAsserted(() -> assertThat(groups("lab-1")).containsExactly("kiosk"));
        await().untilAsserted(
                () -> assertThat(window.text("edit-report")).isEqualTo("Added 1 phone to kiosk"));
        assertThat(isShown("name-field")).isFalse();
        press("edit-undo");
        await().untilAsserted(() -> assertThat(groups("lab-1")).isEmpty());
        assertThat(groups("lab-2")).containsExactly("kiosk");
    }

    @Test
    void aNewTagIsMadeByTypingIt() {
        open(Phones.online("lab-1"));
        window.select("lab-1");

        press(KeyCode.T);
        await().until(() -> isShown("name-field"));
        robot.write("cracked").push(KeyCode.ENTER);

        await().untilAsserted(() -> assertThat(chips()).containsExactly("cracked"));
        assertThat(window.fleet.phone("lab-1").profile().tags()).containsExactly("cracked");
    }

    @Test
    void escapeClosesTheChooserAndChangesNothing() {
        open(in("lab-1", "kiosk"));
        window.select("lab-1");
        press(KeyCode.G);
        await().until(() -> isShown("name-field"));

        robot.push(KeyCode.ESCAPE);

        await().until(() -> !isShown("name-field"));
        assertThat(groups("lab-1")).containsExactly("kiosk");
    }

    @Test
    void removingAGroupChipShowsAsPendingUntilConfirmed() {
        openHeld(in("lab-1", "kiosk"));
        window.select("lab-1");
        await().untilAsserted(() -> assertThat(chips()).containsExactly("kiosk"));

        robot.clickOn(".remove");

        await().until(held::isAsked);
        assertThat(window.all(".pending-chip")).hasSize(1);
        held.keep();
        await().untilAsserted(() -> assertThat(chips()).isEmpty());
        assertThat(groups("lab-1")).isEmpty();
    }

    private void openHeld(Phone... phones) {
        window.fleet.put(phones);
        window.show(held, 1000, 860);
        opened(phones.length);
    }

    private List<String> chips() {
        return labels(".name-chip > .label");
    }

    private List<String> groups(String id) {
        return window.fleet.phone(id).profile().groups();
    }

    private String typed(String id) {
        return TestWindow.fx(() -> ((TextInputControl) window.stage().getScene().lookup("#" + id)).getText());
    }
}
