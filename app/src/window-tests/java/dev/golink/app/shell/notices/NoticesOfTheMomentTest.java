package dev.golink.app.shell.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Locale;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import dev.golink.app.fixtures.fleet.FakeLink;
import dev.golink.app.shell.support.DetailsSetUp;
import dev.golink.app.shell.support.HeldFleet;
import dev.golink.app.shell.support.SideWindows;
import dev.golink.app.shell.support.TestWindow;
import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.id.Refusal;
import dev.golink.server.fleet.profile.EditOutcome;
import dev.golink.server.remote.link.LinkLoss;
import dev.golink.server.remote.link.LinkState;
import dev.golink.ui.fixtures.HandClock;
import dev.golink.ui.fixtures.Phones;

/** Notices follow the current state: after an Undo, in another language, with another link. */
class NoticesOfTheMomentTest extends DetailsSetUp {
    @Test
    void aShownNoticeFollowsALanguageChange() {
        open(Phones.online("lab-1"));
        window.select("lab-1");
        window.press("action-start");
        window.fleet.answer("lab-1", new Outcome.Refused("no encoder"));
        await().untilAsserted(
                () -> assertThat(window.notices()).singleElement().asString().startsWith("lab-1: refused"));

        SideWindows.choose(window, "menu-preferences");
        SideWindows.press(window, "language-chinese");

        await().untilAsserted(() -> assertThat(window.notices()).singleElement().asString().contains("拒绝"));
    }

    @Test
    void undoingAChangeReplacesItsNotice() {
        open(Phones.online("lab-1"));
        window.select("lab-1");
        press(KeyCode.G);
        await().until(() -> isShown("name-field"));
        robot.write("kiosk").push(KeyCode.ENTER);
        await().untilAsserted(() -> assertThat(window.notices()).containsExactly("Added lab-1 to kiosk"));

        press("edit-undo");

        await().untilAsserted(
                () -> assertThat(window.notices()).containsExactly("Undone: removed kiosk from lab-1."));
    }

    @Test
    void aRefusalDisappearsAfterAReconnect() {
        FakeLink link = FakeLink.connected();
        window = TestWindow.attached(Locale.ENGLISH, link);
        HeldFleet held = new HeldFleet(window.fleet);
        window.fleet.put(Phones.online("lab-1"));
        window.show(held, 1000, 860);
        opened(1);
        window.select("lab-1");
        type("nickname", "Door");
        press("nickname-save");
        await().until(held::isAsked);
        held.answer(new EditOutcome.Refused(Refusal.inWords("The disk is full."), 0));
        await().until(() -> isShown("edit-report"));
        assertThat(window.notices()).containsExactly("Nickname of lab-1: not saved. The disk is full.");

        link.become(new LinkState.Lost(window.clock.moment(), HandClock.BEGINNING.plus(Duration.ofSeconds(9)),
                new LinkLoss(LinkLoss.Kind.GOODBYE, "")));
        await().until(() -> window.isVisible("link"));
        assertThat(isShown("edit-report")).as("nobody could take it meanwhile").isTrue();
        link.become(new LinkState.Connected(window.clock.instant()));

        await().until(() -> !isShown("edit-report"));
        assertThat(window.notices()).noneMatch(text -> text.contains("The disk is full"));
        assertThat(window.text("nickname-state")).isEqualTo("Not saved yet");
    }
}
