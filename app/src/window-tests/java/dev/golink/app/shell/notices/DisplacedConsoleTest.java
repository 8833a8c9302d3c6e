package dev.golink.app.shell.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Locale;
import javafx.scene.control.Labeled;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import dev.golink.app.fixtures.fleet.FakeLink;
import dev.golink.app.shell.support.TestWindow;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.remote.link.LinkLoss;
import dev.golink.server.remote.link.LinkState;
import dev.golink.ui.fixtures.HandClock;
import dev.golink.ui.fixtures.Phones;

/** The real window after an operator disconnected it, or after another console took its name. */
class DisplacedConsoleTest {
    private final FakeLink link = FakeLink.connected();
    @AutoClose
    private final TestWindow window = TestWindow.attached(Locale.ENGLISH, link);

    @Test
    void aConsoleDisconnectedByAnOperatorNamesTheOperatorAndDoesNotReconnect() {
        openWithPhones();

        link.become(new LinkState.Away(HandClock.BEGINNING,
                new LinkLoss(LinkLoss.Kind.DISCONNECTED, "Disconnected by anna: shift is over")));

        await().untilAsserted(() -> assertThat(window.text("link-detail")).startsWith(
                "An operator disconnected this console (Disconnected by anna: shift is over)."));
        assertThat(window.text("link-next")).isEqualTo("This console does not reconnect by itself. Press Reconnect.");
        assertThat(TestWindow.<String>fx(
                () -> ((Labeled) window.stage().getScene().lookup("#link-try")).getText())).isEqualTo("Reconnect");
    }

    @Test
    void aReplacedConsoleNamesTheOtherOneAndDoesNotReconnect() {
        openWithPhones();

        link.become(new LinkState.Away(window.clock.moment(), new LinkLoss(LinkLoss.Kind.REPLACED, "anna")));

        await().until(() -> window.isVisible("link"));
        assertThat(window.text("link-detail")).startsWith("Another console connected as anna,")
                .contains("--name anna-2");
        assertThat(window.text("link-next")).isEqualTo("This console does not reconnect by itself. Press Reconnect.");
        window.press("link-try");
        assertThat(link.tries()).isOne();
    }

    @Test
    void aRenamedConsoleReportsItsNewName() {
        openWithPhones();
        assertThat(TestWindow.fx(() -> window.stage().getTitle())).startsWith("GoLink · ops@");

        link.rename("ops-2");
        link.become(new LinkState.Lost(window.clock.moment(),
                HandClock.BEGINNING.plus(Duration.ofSeconds(12)), new LinkLoss(LinkLoss.Kind.REPLACED, "ops")));
        link.become(new LinkState.Connected(window.clock.instant()));

        await().untilAsserted(() -> assertThat(window.notices()).contains(
                "Another console connected as ops. This console continues as ops-2."));
        assertThat(TestWindow.fx(() -> window.stage().getTitle())).startsWith("GoLink · ops-2@");
    }

    private void openWithPhones() {
        window.fleet.put(Phones.online("lab-1"), Phones.sharing(Phones.online("lab-2"), Sharing.LIVE));
        window.show(1000, 700);
        await().until(() -> window.row("lab-2") != null);
    }
}
