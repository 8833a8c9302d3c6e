package dev.golink.app.shell.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextField;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

import dev.golink.app.shell.support.AccessSamples;
import dev.golink.app.shell.support.FakeAddresses;
import dev.golink.app.shell.support.TestWindow;
import dev.golink.server.ServerAddresses;
import dev.golink.server.access.right.Right;
import dev.golink.server.access.right.Rights;
import dev.golink.server.fleet.access.AccessAnswer;
import dev.golink.server.fleet.access.AccessRequest;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Identity;
import dev.golink.server.fleet.phone.Link;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.ui.fixtures.Phones;

/** Pairing phones by a code, as an operator does it. */
class PairingWindowTest {
    @AutoClose
    private TestWindow window = TestWindow.english();

    @Test
    void addPhoneShowsACodeAndCountsDown() {
        openCard();

        assertThat(window.text("pairing-code")).isEqualTo("K7MQ-2XAD-9RTE-WP4H");
        assertThat(window.text("pairing-left")).isEqualTo("Valid for 2:00");
        assertThat(window.text("pairing-page")).contains("https://192.0.2.7:8080/phone");
        window.clock.turn(Duration.ofSeconds(17));

        await().until(() -> window.text("pairing-left").equals("Valid for 1:43"));
    }

    @Test
    void aCodeThatEndedIsFollowedByAnother() {
        openCard();
        window.clock.turn(Duration.ofSeconds(120));
        await().until(() -> window.isVisible("pairing-ended"));

        window.fire("pairing-new");

        await().until(() -> window.isVisible("pairing-code"));
        assertThat(window.fleet.fakeAccess().requests()).filteredOn(AccessRequest.OpenCode.class::isInstance)
                .hasSize(2);
    }

    @Test
    void thePhoneThatUsedTheCodeIsNamed() {
        openCard();

        window.fleet.put(proven(Phones.online("lab-12")));
        window.fleet.fakeAccess().view(AccessSamples.code(false, 1));

        await().until(() -> window.isVisible("pairing-used"));
        assertThat(window.text("pairing-used")).isEqualTo("lab-12 is paired.");
        window.fire("pairing-next");
        await().until(() -> window.isVisible("pairing-code"));
    }

    @Test
    void aCodeThatEndedByWrongCodesIsNotTakenForAPairing() {
        openCard();

        window.fleet.fakeAccess().view(AccessSamples.code(false, 0));

        await().until(() -> window.isVisible("pairing-ended"));
    }

    @Test
    void closingEndsTheCode() {
        openCard();

        window.fire("action-add");

        await().until(() -> window.fleet.fakeAccess().requests()
                .contains(new AccessRequest.CloseCode(AccessSamples.CODE)));
    }

    @Test
    void theFirstPhoneIsReportedByANotice() {
        window.fleet.fakeAccess().answer(AccessSamples.OPENED);
        window.show(1024, 700);
        await().until(() -> window.isVisible("pairing-code"));

        window.fleet.put(proven(Phones.online("lab-1")));

        await().until(() -> window.notices().stream().anyMatch(text -> text.contains("lab-1 is paired.")));
    }

    @Test
    void withoutTheRightTheCardSaysWhy() {
        window.fleet.fakeAccess().rights(Rights.of(Right.SEE));
        window.fleet.put(Phones.online("lab-07"));
        window.show(1024, 700);
        WaitForAsyncUtils.waitForFxEvents();

        window.fire("action-add");

        await().until(() -> window.isVisible("join-no-right"));
        assertThat(window.text("join-no-right")).contains("Let phones and operators in");
        assertThat(window.fleet.fakeAccess().requests()).isEmpty();
    }

    @Test
    void withoutTlsThereIsNoCode() {
        window.close();
        window = new TestWindow(Locale.ENGLISH, FakeAddresses.network(ServerAddresses.Tls.OFF, "192.0.2.7"));
        window.fleet.put(Phones.online("lab-07"));
        window.show(1024, 700);
        WaitForAsyncUtils.waitForFxEvents();

        window.fire("action-add");

        await().until(() -> window.isVisible("join-security"));
        assertThat(window.text("join-security")).contains("no pairing codes");
        assertThat(window.fleet.fakeAccess().requests()).isEmpty();
    }

    @Test
    void aCodeForManyPhonesIsShownOnce() {
        openCard();
        press("#join-card #pair-many");
        TestWindow.fx(() -> {
            ((TextField) window.stage().getScene().lookup("#fleet-code-name")).setText("lab-3");
            return null;
        });

        window.fire("fleet-code-make");

        await().until(() -> window.isVisible("fleet-code-code"));
        assertThat(window.fleet.fakeAccess().requests())
                .contains(new AccessRequest.NewFleetCode("lab-3", Duration.ofDays(1), 50));
        window.fire("fleet-code-done");
        assertThat(window.isVisible("fleet-code-code")).isFalse();
    }

    @Test
    void pairAgainOpensACodeForThatPhoneOnly() {
        window.fleet.put(Phones.online("lab-07"), Phones.online("lab-08"));
        window.fleet.fakeAccess().answer(AccessSamples.OPENED);
        window.show(1024, 700);
        window.select("lab-07");

        window.choose("menu-pair-again");

        await().until(() -> window.isVisible("pairing-only"));
        assertThat(window.fleet.fakeAccess().requests())
                .contains(new AccessRequest.OpenCode(new PhoneId("lab-07")));
    }

    @Test
    void revokingAsksOnceForAllSelectedPhones() {
        window.fleet.put(Phones.online("lab-07"), Phones.online("lab-08"));
        window.fleet.fakeAccess().answer(new AccessAnswer.Done(2));
        window.show(1024, 700);
        window.select("lab-07", "lab-08");

        window.choose("menu-revoke");
        assertThat(window.fleet.fakeAccess().requests()).isEmpty();
        window.sayYes();

        assertThat(window.fleet.fakeAccess().requests()).containsExactly(new AccessRequest.RevokePhones(
                Set.of(new PhoneId("lab-07"), new PhoneId("lab-08"))));
        await().until(() -> window.notices().stream()
                .anyMatch(text -> text.contains("access of 2 phones was revoked")));
    }

    private void openCard() {
        window.fleet.put(Phones.online("lab-07"));
        window.fleet.fakeAccess().answer(AccessSamples.OPENED);
        window.fleet.fakeAccess().view(AccessSamples.code(true, 0));
        window.show(1024, 700);
        WaitForAsyncUtils.waitForFxEvents();
        window.fire("action-add");
        await().until(() -> window.isVisible("pairing-code"));
    }

    private void press(String selector) {
        TestWindow.fx(() -> {
            ((ButtonBase) window.stage().getScene().lookup(selector)).fire();
            return null;
        });
    }

    private static Phone proven(Phone phone) {
        Link link = phone.link();
        return new Phone(phone.id(), phone.description(),
                new Link(link.presence(), link.since(), link.address(), link.connectedAt(), link.lastHeardAt(),
                        link.interval(), link.intervalSource(), link.roundTrip(), link.departure(), link.health(),
                        link.clockAhead(), Identity.TOKEN),
                phone.vitals(), phone.sharing(), phone.sharingMessage(), phone.watchers(), phone.profile(),
                phone.sharingDetails(), phone.input());
    }
}
