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
import dev.golink.browser.Page;
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
    void aUserWhoSaysSoIsNotAskedAgainAlsoAfterAReloadUntilTheyTakeItBack() {
        Page page = open("");
        share(page, true);
        page.awaitTrue(NOTE_IS_SHOWN);
        stop();

        page.call("Page.reload", new JsonObject());
        page.awaitTrue("document.readyState === 'complete' && " + NOTE_IS_SHOWN);
        server.awaitPhone("page-7", seen -> seen.link().lastHeardAt() != null && seen.sharing() == Sharing.OFF);
        ask();
        server.awaitPhone("page-7", seen -> seen.sharing() == Sharing.LIVE);
        stop();

        page.click("#ask-again");
        page.awaitTrue("document.querySelector('#consent').hidden");
        ask();
        page.awaitTrue("!document.querySelector('#allow').hidden && !document.querySelector('#always-row').hidden"
                + " && !document.querySelector('#always').checked");
        assertThat(page.evaluate("document.querySelector('#allow').textContent").getAsString()).isEqualTo("Allow");
    }

    @Test
    void aUserWhoDoesNotSaySoIsAskedEachTime() {
        Page page = open("");
        share(page, false);
        stop();

        ask();

        page.awaitTrue("!document.querySelector('#allow').hidden");
        assertThat(page.evaluate("document.querySelector('#consent').hidden").getAsBoolean()).isTrue();
    }

    @Test
    void aBrowserThatWantsAClickGetsOneWithoutAnotherQuestion() {
        Page page = open("localStorage.setItem('golink.phone.share-without-asking', 'yes');" + WANTS_A_CLICK);
        server.awaitPhone("page-7", seen -> !seen.description().legacy());

        ask();
        page.awaitTrue("!document.querySelector('#allow').hidden");
        assertThat(page.text()).contains("Choose what to share", "only after a click");
        assertThat(page.evaluate("document.querySelector('#always-row').hidden").getAsBoolean()).isTrue();
        page.click("#allow");

        server.awaitPhone("page-7", seen -> seen.sharing() == Sharing.LIVE);
    }

    private Page open(String first) {
        return browser.open(server.endpoints().phonePage() + "?id=page-7", first);
    }

    private void share(Page page, boolean always) {
        server.awaitPhone("page-7", seen -> !seen.description().legacy());
        ask();
        page.awaitTrue("!document.querySelector('#allow').hidden");
        if (always) {
            page.click("#always");
        }
        page.click("#allow");
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
