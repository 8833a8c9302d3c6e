package dev.golink.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;

import com.google.gson.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.golink.browser.Browser;
import dev.golink.browser.BrowserTab;
import dev.golink.server.RunningServer;
import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.fleet.screen.ScreenWish;

/** The phone page's question whether to share the screen, and the user's choice not to be asked again. */
@Timeout(120)
class PhonePageConsentTest {
    private static final PhoneId ID = new PhoneId("page-7");
    private static final String NOTE_IS_SHOWN = "!document.querySelector('#consent').hidden";
    /** Makes the browser refuse a capture that does not follow a click, as most browsers do. */
    private static final String WANTS_A_CLICK = """
            const share = navigator.mediaDevices.getDisplayMedia.bind(navigator.mediaDevices);
            let clicked = false;
            addEventListener('click', () => { clicked = true; }, true);
            navigator.mediaDevices.getDisplayMedia = async (wanted) => {
              if (!clicked) throw new DOMException('must be called from a user gesture', 'InvalidStateError');
              return share(wanted);
            };""";

    private RunningServer server;
    private Browser browser;

    @BeforeEach
    void start() throws IOException {
        Browser.assumeInstalled();
        server = new RunningServer(Duration.ofSeconds(1));
        browser = Browser.start("--auto-select-tab-capture-source-by-title=GoLink");
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
            server.close();
        }
    }

    @Test
    void aUserWhoAllowsAlwaysIsNotAskedAgainUntilTheyRevokeIt() {
        BrowserTab tab = open("");
        share(tab, true);
        tab.awaitTrue(NOTE_IS_SHOWN);
        stop();

        tab.call("Page.reload", new JsonObject());
        tab.awaitTrue("document.readyState === 'complete' && " + NOTE_IS_SHOWN);
        server.awaitPhone("page-7", seen -> seen.link().lastHeardAt() != null && seen.sharing() == Sharing.OFF);
        ask();
        server.awaitPhone("page-7", seen -> seen.sharing() == Sharing.LIVE);
        stop();

        tab.click("#ask-again");
        tab.awaitTrue("document.querySelector('#consent').hidden");
        ask();
        tab.awaitTrue("!document.querySelector('#allow').hidden && !document.querySelector('#always-row').hidden"
                + " && !document.querySelector('#always').checked");
        assertThat(tab.evaluate("document.querySelector('#allow').textContent").getAsString()).isEqualTo("Allow");
    }

    @Test
    void aUserWhoDoesNotAllowAlwaysIsAskedEachTime() {
        BrowserTab tab = open("");
        share(tab, false);
        stop();

        ask();

        tab.awaitTrue("!document.querySelector('#allow').hidden");
        assertThat(tab.evaluate("document.querySelector('#consent').hidden").getAsBoolean()).isTrue();
    }

    @Test
    void aBrowserThatNeedsAClickShowsOnlyTheButton() {
        BrowserTab tab = open("localStorage.setItem('golink.phone.share-without-asking', 'yes');" + WANTS_A_CLICK);
        server.awaitPhone("page-7", seen -> !seen.description().legacy());

        ask();
        tab.awaitTrue("!document.querySelector('#allow').hidden");
        assertThat(tab.text()).contains("Choose what to share", "needs a click");
        assertThat(tab.evaluate("document.querySelector('#always-row').hidden").getAsBoolean()).isTrue();
        tab.click("#allow");

        server.awaitPhone("page-7", seen -> seen.sharing() == Sharing.LIVE);
    }

    private BrowserTab open(String first) {
        return browser.open(server.endpoints().phonePage() + "?id=page-7", first);
    }

    private void share(BrowserTab tab, boolean always) {
        server.awaitPhone("page-7", seen -> !seen.description().legacy());
        ask();
        tab.awaitTrue("!document.querySelector('#allow').hidden");
        if (always) {
            tab.click("#always");
        }
        tab.click("#allow");
        server.awaitPhone("page-7", seen -> seen.sharing() == Sharing.LIVE);
    }

    private void ask() {
        server.fleet().send(ID, new Command.StartSharing(ScreenWish.DEFAULT));
        server.awaitPhone("page-7", seen -> seen.sharing() == Sharing.ASKING || seen.sharing() == Sharing.LIVE);
    }

    private void stop() {
        server.fleet().send(ID, new Command.StopSharing());
        server.awaitPhone("page-7", seen -> seen.sharing() == Sharing.OFF);
    }
}
