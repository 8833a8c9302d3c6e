package dev.golink.app.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.DialogPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.golink.app.link.KnownServers;
import dev.golink.app.link.ServerAddress;
import dev.golink.app.shell.support.TestWindow;
import dev.golink.server.certificate.Pin;
import dev.golink.ui.settings.Settings;

/** Links that a second start hands over to the open window. */
class LinkWindowTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final String ONE = "A".repeat(43);
    private static final String OTHER = "r0ZFXhhMCm5EuYzqhIWzWk6cS-m8Lk2Vqn1XbPj2t2k";

    private final List<ServerAddress> opened = new CopyOnWriteArrayList<>();
    private CompletionStage<Void> opening = CompletableFuture.completedFuture(null);
    private TestWindow window = TestWindow.english();

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aRequestBringsAMinimisedWindowBack() {
        window.show(1000, 700);
        TestWindow.fx(() -> {
            window.stage().setIconified(true);
            return null;
        });

        activate(Optional.empty());

        assertThat(window.stage().isIconified()).isFalse();
        assertThat(questions()).isEmpty();
    }

    @Test
    void aLinkIsOpenedOnlyAfterAYes() {
        window.show(1000, 700);

        activate("golink://LAB.example?pair=1234");
        assertThat(questions()).singleElement().asString().contains("lab.example:8080", "new window")
                .doesNotContain("1234");
        assertThat(opened).isEmpty();

        window.sayYes();
        assertThat(opened).containsExactly(ServerAddress.parse("ws://lab.example:8080"));
        assertThat(questions()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"ESCAPE", "ENTER"})
    void aKeyThatTheOperatorWasJustTypingOpensNothing(KeyCode key) {
        window.show(1000, 700);
        activate("golink://lab.example");

        TestWindow.fx(() -> {
            Node focused = panes().getFirst().getScene().getFocusOwner();
            for (EventType<KeyEvent> type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
                Event.fireEvent(focused, new KeyEvent(type, "", "", key, false, false, false, false));
            }
            return null;
        });

        assertThat(questions()).isEmpty();
        assertThat(opened).isEmpty();
    }

    @Test
    void theButtonsOfTheQuestionAreNamedForScreenReadersAndEscapeMeansNo() {
        window.show(1000, 700);
        activate("golink://lab.example");

        List<String> names = TestWindow.fx(() -> panes().getFirst().getButtonTypes().stream()
                .map(type -> String.valueOf(((Button) panes().getFirst().lookupButton(type))
                        .queryAccessibleAttribute(AccessibleAttribute.TEXT)))
                .toList());
        assertThat(names).containsExactly("Open the window", "Cancel");
        assertThat(TestWindow.fx(() -> panes().getFirst().getButtonTypes().getLast().getButtonData()))
                .isEqualTo(ButtonBar.ButtonData.CANCEL_CLOSE);
    }

    @Test
    void theQuestionIsInTheWindowsLanguage() {
        window = new TestWindow(Locale.SIMPLIFIED_CHINESE, TestWindow.NETWORK);
        window.show(1000, 700);

        activate("golink://lab.example:9000");

        assertThat(questions()).singleElement().asString().contains("lab.example:9000", "新窗口");
    }

    @Test
    void aLinkToTheShownServerNeedsNoQuestion() {
        window.show(1000, 700);

        activate("golink://192.0.2.7:8080/");

        assertThat(questions()).isEmpty();
        assertThat(window.notices()).isEmpty();
        assertThat(opened).isEmpty();
    }

    @Test
    void whatIsWrongWithALinkIsSaidInTheWindow() {
        window.show(1000, 700);

        activate("golink://lab.example:99999?pin=1234");

        assertThat(questions()).isEmpty();
        assertThat(window.notices()).singleElement().asString()
                .contains("golink://lab.example:99999", "1 to 65535").doesNotContain("1234");
    }

    @Test
    void thePinOfALinkGoesWithTheServer() {
        window.show(1000, 700);

        activate("golink://lab.example?pin=" + ONE);
        window.sayYes();

        assertThat(opened).containsExactly(ServerAddress.parse("wss://lab.example:8080?pin=" + ONE));
    }

    @Test
    void aLinkWithAnotherKeyThanTheKnownOneIsRefusedWithBothPins() {
        window.settings = Settings.inMemory();
        new KnownServers(window.settings).keep(URI.create("wss://lab.example:8080"), List.of(new Pin(ONE)));
        window.show(1000, 700);

        activate("golink://lab.example?pin=" + OTHER);

        assertThat(questions()).isEmpty();
        assertThat(window.notices()).singleElement().asString().contains(ONE, OTHER);
        assertThat(opened).isEmpty();
    }

    @Test
    void aSecondLinkDuringAQuestionIsReportedAndNotOpened() {
        window.show(1000, 700);
        activate("golink://lab.example");

        activate("golink://evil.example");

        assertThat(questions()).singleElement().asString().contains("lab.example:8080");
        assertThat(window.notices()).singleElement().asString().contains("evil.example:8080", "not opened");
        window.sayYes();
        assertThat(opened).containsExactly(ServerAddress.parse("ws://lab.example:8080"));
    }

    @Test
    void aWindowThatCannotBeOpenedIsReportedWithTheCommandForIt() {
        opening = CompletableFuture.failedFuture(new IOException("no launcher"));
        window.show(1000, 700);
        activate("golink://lab.example");

        window.sayYes();

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(window.notices()).singleElement().asString()
                .contains("golink --connect ws://lab.example:8080"));
    }

    private void activate(String link) {
        activate(Optional.of(link));
    }

    private void activate(Optional<String> link) {
        TestWindow.fx(() -> {
            window.window().activate(link, server -> {
                opened.add(server);
                return opening;
            });
            return null;
        });
    }

    private static List<String> questions() {
        return TestWindow.fx(() -> panes().stream().map(DialogPane::getContentText).toList());
    }

    private static List<DialogPane> panes() {
        return Window.getWindows().stream().filter(Window::isShowing).map(shown -> shown.getScene().getRoot())
                .filter(DialogPane.class::isInstance).map(DialogPane.class::cast).toList();
    }
}
