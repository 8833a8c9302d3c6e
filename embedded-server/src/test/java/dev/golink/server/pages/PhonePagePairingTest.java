package dev.golink.server.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import com.google.gson.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.golink.browser.Browser;
import dev.golink.browser.BrowserTab;
import dev.golink.server.RunningServer;
import dev.golink.server.SeenAccess;
import dev.golink.server.access.knock.Reach;
import dev.golink.server.access.knock.Waiting;
import dev.golink.server.fleet.access.AccessAnswer;
import dev.golink.server.fleet.access.AccessRequest;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Identity;
import dev.golink.server.fleet.phone.Presence;

/** The phone page in a real browser against a server that lets nobody in without a credential. */
@Timeout(120)
class PhonePagePairingTest {
    private static final String REFUSED = "document.querySelector('#link').dataset.tone === 'refused'";
    private static final String ONLINE = "document.querySelector('#link').dataset.tone === 'online'";

    private RunningServer server;
    private SeenAccess access;
    private Browser browser;

    @BeforeEach
    void start() throws IOException {
        Browser.assumeInstalled();
        server = RunningServer.wantingCredentials(Duration.ofSeconds(1));
        access = new SeenAccess(server.fleet().access());
        browser = Browser.start();
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
            server.close();
        }
    }

    @Test
    void aPageThatWasLetInShowsTheOperatorsNumberAndKeepsItsTokenForTheNextVisit() {
        BrowserTab tab = open("");
        Waiting row = awaitWaiting();
        tab.awaitTrue("document.querySelector('#knock-digits').textContent === '" + row.number().orElseThrow() + "'");
        assertThat(row.model()).as("the page has said what it is").contains("Linux");

        request(new AccessRequest.LetIn(Set.of(row.row()), Reach.ANYWHERE));

        server.awaitPhone("page-7", phone -> phone.presence() == Presence.ONLINE && !phone.description().legacy()
                && phone.link().identity() == Identity.TOKEN);
        tab.awaitTrue(ONLINE + " && !document.querySelector('#paired').hidden");
        tab.call("Page.reload", new JsonObject());
        tab.awaitTrue("document.readyState === 'complete' && " + ONLINE);
        assertThat(access.view().waiting()).isEmpty();
    }

    @Test
    void aCodeInTheAddressPairsThePageAndLeavesTheAddress() {
        String code = ((AccessAnswer.Code) request(new AccessRequest.OpenCode(null))).code();

        BrowserTab tab = open("#pair=" + code.toLowerCase(Locale.ROOT));

        tab.awaitTrue(ONLINE + " && !document.querySelector('#paired').hidden");
        assertThat(tab.evaluate("location.href").getAsString()).endsWith("?id=page-7");
        assertThat(tab.evaluate("history.length").getAsInt()).isLessThanOrEqualTo(2);
    }

    @Test
    void aRefusedCodeIsToldAndAnotherCanBeTyped() {
        BrowserTab tab = open("#pair=0000-0000-0000-0000");
        tab.awaitTrue(REFUSED + " && document.querySelector('#link-reason').textContent.includes('no such code')");

        String code = ((AccessAnswer.Code) request(new AccessRequest.OpenCode(null))).code();
        tab.evaluate("document.querySelector('#pair-input').value = '" + code.replace("-", " ") + "'");
        tab.click("#pair-form button");

        tab.awaitTrue(ONLINE);
    }

    @Test
    void aRevokedPageForgetsItsTokenSaysSoAndDoesNotComeBackByItself() {
        String code = ((AccessAnswer.Code) request(new AccessRequest.OpenCode(null))).code();
        BrowserTab tab = open("#pair=" + code);
        tab.awaitTrue(ONLINE + " && !document.querySelector('#paired').hidden");

        request(new AccessRequest.RevokePhones(Set.of(new PhoneId("page-7"))));

        tab.awaitTrue(REFUSED + " && document.querySelector('#pair').open");
        assertThat(tab.evaluate("document.querySelector('#link-detail').textContent").getAsString())
                .contains("no longer accepts the pairing");
        assertThat(tab.evaluate("Object.keys(localStorage).filter(key => key.includes('token')).length").getAsInt())
                .isZero();
        assertThat(List.copyOf(access.view().waiting())).isEmpty();
    }

    @Test
    void aPageThatWasTurnedAwaySaysSo() {
        BrowserTab tab = open("");
        request(new AccessRequest.TurnAway(Set.of(awaitWaiting().row())));

        tab.awaitTrue(REFUSED + " && document.querySelector('#link-reason').textContent.includes('turned')");
        assertThat(tab.evaluate("document.querySelector('#connect-here').hidden").getAsBoolean()).isFalse();
    }

    private Waiting awaitWaiting() {
        await("a waiting page that has said what it is").atMost(Duration.ofSeconds(30)).untilAsserted(
                () -> assertThat(access.view().waiting()).extracting(Waiting::model).singleElement().asString()
                        .isNotEmpty());
        return access.view().waiting().getFirst();
    }

    private BrowserTab open(String fragment) {
        return browser.open(server.endpoints().phonePage() + "?id=page-7" + fragment);
    }

    private AccessAnswer request(AccessRequest request) {
        AccessAnswer answer = access.ask(request);
        assertThat(answer).isNotInstanceOf(AccessAnswer.Refused.class);
        return answer;
    }
}
