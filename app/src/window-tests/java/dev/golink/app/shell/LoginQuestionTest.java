package dev.golink.app.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.golink.app.fixtures.fleet.FakeLink;
import dev.golink.app.shell.context.ConsoleServer;
import dev.golink.app.shell.support.TestWindow;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.remote.link.LinkLoss;
import dev.golink.server.remote.link.LinkState;
import dev.golink.ui.fixtures.HandClock;

/** A server that wants a login: when the window asks for name and password, and what becomes of them. */
class LoginQuestionTest {
    private static final URI LAB = URI.create("wss://lab-3.example:8080");

    private final FakeLink link = new FakeLink(new LinkState.Connecting());
    private TestWindow window = attached(LAB);

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void theWindowAsksOnceAndLogsIn() {
        window.show(1000, 700);

        wantLogin("");
        awaitQuestion();
        type("login-name", "anna");
        type("login-password", "correct horse");
        window.sayYes();

        await().until(() -> link.logins().equals(List.of("anna correct horse")));
        assertThat(panes()).isEmpty();
    }

    @Test
    void enterLogsInAndEscapeDoesNot() {
        window.show(1000, 700);
        wantLogin("");
        awaitQuestion();
        key(KeyCode.ESCAPE);
        await().until(() -> panes().isEmpty());
        assertThat(link.logins()).isEmpty();

        window.press("link-try");
        awaitQuestion();
        type("login-name", "anna");
        type("login-password", "correct horse");
        key(KeyCode.ENTER);

        await().until(() -> link.logins().equals(List.of("anna correct horse")));
    }

    @Test
    void aRefusedPasswordIsAskedForAgainWithTheServersSentence() {
        window.show(1000, 700);
        wantLogin("");
        awaitQuestion();
        type("login-name", "anna");
        type("login-password", "wrong");
        window.sayYes();
        await().until(() -> !link.logins().isEmpty());

        link.become(new LinkState.Retrying(HandClock.BEGINNING, new LinkLoss(LinkLoss.Kind.NOT_PROVEN, "")));
        wantLogin("The name or the password is wrong. Wait 4 s before the next attempt.");

        awaitQuestion();
        assertThat(text("login-reason")).contains("Wait 4 s");
    }

    @Test
    void aCancelledLoginIsNotAskedForAgainByItself() {
        window.show(1000, 700);
        wantLogin("");
        awaitQuestion();
        key(KeyCode.ESCAPE);

        link.become(new LinkState.Retrying(HandClock.BEGINNING, new LinkLoss(LinkLoss.Kind.NOT_PROVEN, "")));
        wantLogin("");

        await().untilAsserted(() -> assertThat(window.text("link-try")).isEqualTo("Log in…"));
        assertThat(panes()).isEmpty();
        assertThat(window.text("link-title")).isEqualTo("Not connected to wss://lab-3.example:8080: log in first");
    }

    @Test
    void theQuestionGoesWhenTheConsoleConnectsWithoutIt() {
        window.show(1000, 700);
        wantLogin("");
        awaitQuestion();

        link.become(new LinkState.Connected(HandClock.START));

        await().until(() -> panes().isEmpty());
        assertThat(link.logins()).isEmpty();
    }

    @Test
    void thereIsOnlyOneQuestionAtATime() {
        window.show(1000, 700);
        wantLogin("");
        awaitQuestion();

        window.press("link-try");
        window.press("link-try");

        assertThat(panes()).hasSize(1);
    }

    @Test
    void withoutEncryptionNoPasswordIsAskedForAndTheWindowSaysWhy() {
        window.close();
        window = attached(URI.create("ws://lab-3.example:8080"));
        window.show(1000, 700);

        wantLogin("");

        awaitQuestion();
        assertThat(text("login-text")).contains("not encrypted", "wss://lab-3.example:8080");
        assertThat(TestWindow.<Node>fx(() -> panes().getFirst().lookup("#login-password"))).isNull();
    }

    private TestWindow attached(URI server) {
        return new TestWindow(Locale.ENGLISH, new ConsoleServer.Afar(server, new OperatorId("ops"), link));
    }

    private void wantLogin(String why) {
        link.become(new LinkState.LoginNeeded(HandClock.BEGINNING, new LinkLoss(LinkLoss.Kind.NOT_PROVEN, why)));
    }

    private static void awaitQuestion() {
        await().until(() -> panes().size() == 1);
    }

    private static void type(String id, String text) {
        TestWindow.fx(() -> {
            ((TextField) panes().getFirst().lookup("#" + id)).setText(text);
            return null;
        });
    }

    private static String text(String id) {
        return TestWindow.fx(() -> ((Label) panes().getFirst().lookup("#" + id)).getText());
    }

    private static void key(KeyCode code) {
        TestWindow.fx(() -> {
            Node target = panes().getFirst().lookup("#login-password");
            target.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
            target.fireEvent(new KeyEvent(KeyEvent.KEY_RELEASED, "", "", code, false, false, false, false));
            return null;
        });
    }

    private static List<DialogPane> panes() {
        return TestWindow.fx(() -> Window.getWindows().stream().filter(Window::isShowing)
                .map(window -> window.getScene().getRoot()).filter(DialogPane.class::isInstance)
                .map(DialogPane.class::cast).toList());
    }
}
