package dev.golink.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.golink.browser.Browser;
import dev.golink.browser.BrowserTab;
import dev.golink.server.RunningServer;
import dev.golink.server.fleet.control.ControlAnswer;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.input.InputKind;
import dev.golink.server.fleet.input.InputOutcome;
import dev.golink.server.fleet.input.InputRefusal;
import dev.golink.server.fleet.input.InputStep;
import dev.golink.server.fleet.input.ScreenPoint;

/** An operator controls the phone page in a real browser. */
@Timeout(120)
class PhonePageControlTest {
    private static final PhoneId ID = new PhoneId("page-7");
    private static final String TITLE = "document.getElementById('control-title').textContent";

    private RunningServer server;
    private Browser browser;
    private BrowserTab tab;

    @BeforeEach
    void openThePage() throws IOException {
        Browser.assumeInstalled();
        server = new RunningServer(Duration.ofSeconds(1));
        browser = Browser.start();
        tab = browser.open(server.endpoints().phonePage() + "?id=page-7");
        server.awaitPhone("page-7", seen -> !seen.description().legacy() && seen.link().roundTrip() != null);
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
            server.close();
        }
    }

    @Test
    void thePageSaysWhatItCanDoAndShowsWhoControlsIt() {
        assertThat(server.awaitPhone("page-7", seen -> !seen.input().kinds().isEmpty()).input().kinds())
                .isEqualTo(Set.of(InputKind.CLIPBOARD));

        assertThat(take()).isEqualTo(new ControlAnswer.Taken(null));
        tab.awaitTrue("!document.getElementById('control').hidden && " + TITLE + ".includes('desk')");

        server.fleet().control().release(ID);
        tab.awaitTrue("document.getElementById('control').hidden");
    }

    @Test
    void theOperatorSetsTheClipboardOfAPageInFront() {
        take();
        tab.bringToFront();
        grantTheClipboard();

        assertThat(perform(new InputStep.SetClipboard("手机号 138"))).isInstanceOf(InputOutcome.Done.class);

        tab.awaitTrue("!document.getElementById('control-clipboard').hidden");
        assertThat(tab.evaluate("navigator.clipboard.readText()").getAsString()).isEqualTo("手机号 138");
    }

    /** A browser without a window grants nothing by itself. One with a window lets the page in front set the clipboard. */
    private void grantTheClipboard() {
        JsonArray permissions = new JsonArray();
        permissions.add("clipboardSanitizedWrite");
        permissions.add("clipboardReadWrite");
        JsonObject parameters = new JsonObject();
        parameters.add("permissions", permissions);
        tab.call("Browser.grantPermissions", parameters);
    }

    @Test
    void aPageWithoutTheFocusRefusesAndSaysWhy() {
        take();
        tab.evaluate(
                "navigator.clipboard.writeText = () => Promise.reject(new DOMException('no focus', 'NotAllowedError'))");

        assertThat(perform(new InputStep.SetClipboard("a")))
                .isEqualTo(new InputOutcome.Refused(InputRefusal.NOT_ALLOWED,
                        "browsers let a page set the clipboard only while the page is in front and has the focus"));
    }

    @Test
    void whatAPageCanNotDoIsNotDone() {
        take();

        assertThat(perform(new InputStep.Tap(new ScreenPoint(1, 1)))).isEqualTo(new InputOutcome.Unsupported());
        assertThat(perform(new InputStep.GetClipboard())).isEqualTo(new InputOutcome.Refused(InputRefusal.UNSUPPORTED,
                "a web page cannot do this on its device; it can only set the clipboard"));
    }

    private ControlAnswer take() {
        return join(server.fleet().control().take(ID, false).toCompletableFuture());
    }

    private InputOutcome perform(InputStep step) {
        CompletableFuture<InputOutcome> outcome = new CompletableFuture<>();
        server.fleet().control().begin(Set.of(ID), (_, ended) -> outcome.complete(ended)).send(null, List.of(step));
        return join(outcome);
    }

    private static <T> T join(CompletableFuture<T> answer) {
        return answer.orTimeout(60, TimeUnit.SECONDS).join();
    }
}
