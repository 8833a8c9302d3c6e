package dev.golink.app.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.DialogPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.golink.app.fixtures.fleet.FakeLink;
import dev.golink.app.shell.support.TestWindow;
import dev.golink.server.certificate.Pin;
import dev.golink.server.certificate.tls.KeyRefusal;
import dev.golink.server.remote.link.LinkState;
import dev.golink.ui.fixtures.HandClock;

/** A server whose key was refused: what the window says, and how the operator trusts the key. */
class RefusedKeyTest {
    private static final Pin KNOWN = new Pin("A".repeat(43));
    private static final Pin SEEN = new Pin("r0ZFXhhMCm5EuYzqhIWzWk6cS-m8Lk2Vqn1XbPj2t2k");
    private static final KeyRefusal UNPROVEN = new KeyRefusal.Unproven(SEEN, "no path to a CA");
    private static final KeyRefusal WRONG = new KeyRefusal.WrongPin(List.of(KNOWN), SEEN);

    private final FakeLink link = new FakeLink(new LinkState.Connecting());
    private final TestWindow window = TestWindow.attached(Locale.ENGLISH, link);

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aServerThatIsNotKnownYetIsAskedAboutOnceAndItsPinShown() {
        window.show(1000, 700);

        link.become(new LinkState.Refused(HandClock.BEGINNING, UNPROVEN));

        await().until(() -> !questions().isEmpty());
        assertThat(questions()).singleElement().asString().contains("lab-3.example:8080", SEEN.text(),
                "golink cert show");
        window.sayYes();
        assertThat(link.trusted()).containsExactly(SEEN);
    }

    @Test
    void enterMeansNoAndTheButtonAsksAgain() {
        window.show(1000, 700);
        link.become(new LinkState.Refused(HandClock.BEGINNING, UNPROVEN));
        await().until(() -> !questions().isEmpty());

        TestWindow.fx(() -> {
            Node focused = panes().getFirst().getScene().getFocusOwner();
            focused.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
            focused.fireEvent(new KeyEvent(KeyEvent.KEY_RELEASED, "", "", KeyCode.ENTER, false, false, false, false));
            return null;
        });
        assertThat(questions()).isEmpty();
        assertThat(link.trusted()).isEmpty();

        window.press("link-try");
        assertThat(questions()).hasSize(1);
        window.sayYes();
        assertThat(link.trusted()).containsExactly(SEEN);
        assertThat(link.tries()).isZero();
    }

    @Test
    void anotherKeyThanBeforeIsSaidLoudlyWithBothPinsAndAskedAboutOnlyOnRequest() {
        window.show(1000, 700);

        link.become(new LinkState.Refused(HandClock.BEGINNING, WRONG));

        await().untilAsserted(() -> assertThat(window.text("link-detail")).contains("another key than before",
                KNOWN.text(), SEEN.text(), "another computer poses"));
        assertThat(window.text("link-title"))
                .isEqualTo("Not connected to ws://lab-3.example:8080: its key is not trusted");
        assertThat(window.text("link-next")).isEqualTo("This console does not reconnect by itself.");
        assertThat(window.text("link-try")).isEqualTo("Check the key…");
        assertThat(questions()).isEmpty();

        window.press("link-try");
        assertThat(questions()).singleElement().asString().contains(KNOWN.text(), SEEN.text());
        window.sayYes();
        assertThat(link.trusted()).containsExactly(SEEN);
    }

    private static List<String> questions() {
        return TestWindow.fx(() -> panes().stream().map(DialogPane::getContentText).toList());
    }

    private static List<DialogPane> panes() {
        return Window.getWindows().stream().filter(Window::isShowing).map(window -> window.getScene().getRoot())
                .filter(DialogPane.class::isInstance).map(DialogPane.class::cast).toList();
    }
}
