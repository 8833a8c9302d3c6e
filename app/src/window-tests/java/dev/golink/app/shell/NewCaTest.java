package dev.golink.app.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.DialogPane;
import javafx.stage.Window;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.golink.app.shell.support.TestWindow;
import dev.golink.server.ServerCertificates;
import dev.golink.server.certificate.own.NewCaNeeded;
import dev.golink.server.fleet.screen.Watch;
import dev.golink.ui.settings.Settings;

/** The console's own server needs a new CA. */
class NewCaTest {
    private static final NewCaNeeded ENDS = new NewCaNeeded.Ends(Instant.parse("2036-11-27T12:00:00Z"));

    private final Certificates certificates = new Certificates();
    private final Settings settings = Settings.inMemory();
    private TestWindow window = open();

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void theReasonIsShownAndANewCaMadeOnlyAfterAYes() {
        certificates.tell(Optional.of(ENDS));
        await().untilAsserted(() -> assertThat(window.notices()).singleElement().asString().contains(
                "valid until November 27, 2036"));
        assertThat(questions()).isEmpty();

        press();
        assertThat(questions()).singleElement().asString().contains("November 27, 2036", "must then trust the new one",
                "the key stays the same");
        assertThat(certificates.made).isZero();

        window.sayYes();
        assertThat(certificates.made).isEqualTo(1);
        await().untilAsserted(() -> assertThat(window.notices()).anySatisfy(
                notice -> assertThat(notice).contains("has a new CA")));
    }

    @Test
    void aNoIsRememberedUntilThereIsAnotherReason() {
        certificates.tell(Optional.of(ENDS));
        await().until(() -> !window.notices().isEmpty());
        press();
        sayNo();
        window.close();

        window = open();
        certificates.tell(Optional.of(ENDS));
        NewCaNeeded early = new NewCaNeeded.NotYetValid(Instant.parse("2027-01-02T12:00:00Z"));
        certificates.tell(Optional.of(early));

        await().untilAsserted(
                () -> assertThat(window.notices()).singleElement().asString().contains("January 2, 2027"));
        assertThat(certificates.made).isZero();
    }

    @Test
    void aFailureIsSaid() {
        certificates.outcome = CompletableFuture
                .failedStage(new CompletionException(new IOException("the disk is full")));
        certificates.tell(Optional.of(ENDS));
        await().until(() -> !window.notices().isEmpty());
        press();
        window.sayYes();

        await().untilAsserted(() -> assertThat(window.notices()).anySatisfy(
                notice -> assertThat(notice).contains("No new CA was made: the disk is full")));
    }

    private TestWindow open() {
        TestWindow opened = new TestWindow(Locale.ENGLISH, TestWindow.NETWORK, settings);
        opened.show(1000, 700);
        TestWindow.fx(() -> {
            opened.window().askAboutCa(certificates);
            return null;
        });
        return opened;
    }

    private void press() {
        TestWindow.fx(() -> {
            window.stage().getScene().getRoot().lookupAll(".notice .small").stream().map(Button.class::cast)
                    .filter(button -> button.getText().equals("New CA…")).findFirst().orElseThrow().fire();
            return null;
        });
    }

    private static void sayNo() {
        TestWindow.fx(() -> {
            DialogPane pane = panes().getFirst();
            pane.getButtonTypes().stream().filter(type -> type.getButtonData() == ButtonBar.ButtonData.CANCEL_CLOSE)
                    .forEach(type -> pane.lookupButton(type).fireEvent(new javafx.event.ActionEvent()));
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

    /** Certificates whose server says what a test wants. */
    private static final class Certificates implements ServerCertificates {
        private final List<Consumer<Optional<NewCaNeeded>>> listeners = new CopyOnWriteArrayList<>();
        private CompletionStage<Void> outcome = CompletableFuture.completedStage(null);
        private int made;

        void tell(Optional<NewCaNeeded> needed) {
            listeners.forEach(listener -> listener.accept(needed));
        }

        @Override
        public Watch watchNewCa(Consumer<Optional<NewCaNeeded>> listener) {
            listener.accept(Optional.empty());
            listeners.add(listener);
            return () -> listeners.remove(listener);
        }

        @Override
        public CompletionStage<Void> replaceCa() {
            made++;
            return outcome;
        }
    }
}
