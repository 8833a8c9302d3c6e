package dev.golink.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import dev.golink.browser.Browser;
import dev.golink.browser.BrowserTab;
import dev.golink.server.RunningServer;
import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.command.NoticeLevel;
import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Capability;

/** What the phone page says when it can't share or connect, in a real browser. */
@Timeout(120)
class PhonePageReasonsTest {
    private static final PhoneId ID = new PhoneId("page-7");
    /** Leads to this computer, but is no address of it for the browser. So a page there is not secure without TLS. */
    private static final String ELSEWHERE = "192.0.2.7";
    private static final String FOREIGN_NAME = "phones.example";
    private static final String NO_CAPTURE = "delete MediaDevices.prototype.getDisplayMedia;";
    private static final String ANDROID = userAgent("Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Mobile");
    private static final String IPHONE = userAgent(
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) Version/26.0");
    /** A browser that opens pages of a server which it does not trust, but no WebSocket to it. */
    private static final String NO_SOCKET = """
            window.WebSocket = class {
              constructor() { setTimeout(() => this.onclose({ code: 1006, reason: '' })); }
              close() {}
            };""";

    @TempDir
    private Path data;
    private RunningServer server;
    private Browser browser;

    @BeforeEach
    void start() throws IOException {
        Browser.assumeInstalled();
        server = RunningServer.withOwnCertificate(Duration.ofSeconds(1), data);
        browser = Browser.start("--lang=en", "--host-resolver-rules=MAP " + ELSEWHERE + " 127.0.0.1, MAP "
                + FOREIGN_NAME + " 127.0.0.1");
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
            server.close();
        }
    }

    @Test
    void overHttpThePageIsAPhoneWithMessagesAndLeadsToHttpsAndToTrust() {
        BrowserTab tab = browser.open(address("http", ELSEWHERE));

        var phone = server.awaitPhone("page-7", seen -> seen.description().can(Capability.NOTICE));
        assertThat(phone.description().can(Capability.SHARE)).isFalse();
        assertThat(tab.text()).contains("Browsers share a screen only over https, and this page was opened with http.");
        assertThat(href(tab, "#open-secure")).isEqualTo(address("https", ELSEWHERE));
        assertThat(href(tab, "#open-trust")).isEqualTo(origin("http", ELSEWHERE) + "/trust");
        assertThat(send(new Command.ShowNotice("Lunch?", NoticeLevel.INFO))).isEqualTo(new Outcome.Done());
        assertThat(tab.text()).contains("Lunch?");
    }

    @Test
    void theLinkToHttpsLeadsToAPageThatCanShare() {
        BrowserTab tab = browser.open(address("http", ELSEWHERE));
        server.awaitPhone("page-7", seen -> !seen.description().legacy());
        tab.awaitTrue("document.querySelector('#open-secure').offsetParent !== null");

        tab.click("#open-secure");
        tab.awaitTrue("location.protocol !== 'http:'");
        Warnings.clickThrough(tab);

        server.awaitPhone("page-7", seen -> seen.description().can(Capability.SHARE));
        assertThat(tab.evaluate("document.querySelector('#open-secure').hidden").getAsBoolean()).isTrue();
    }

    @Test
    void anAndroidBrowserIsToldThatNoneOfThemCanShare() {
        BrowserTab tab = browser.open(address("http", ELSEWHERE), ANDROID + NO_CAPTURE);

        server.awaitPhone("page-7", seen -> !seen.description().legacy());
        assertThat(tab.text()).contains("Browsers on Android have no screen capture.").doesNotContain("https,");
        assertThat(tab.evaluate("document.querySelector('#open-secure').hidden").getAsBoolean()).isTrue();
    }

    @Test
    void aComputersBrowserWithoutCaptureIsToldWhichOnesHaveIt() {
        BrowserTab tab = browser.open(address("http", "127.0.0.1"), NO_CAPTURE);

        server.awaitPhone("page-7", seen -> !seen.description().legacy());
        assertThat(tab.text()).contains("This browser has no screen sharing.");
    }

    @Test
    void anIPhoneThatRefusesTheConnectionIsLedToTrust() {
        BrowserTab tab = browser.open(address("https", ELSEWHERE), IPHONE + NO_CAPTURE + NO_SOCKET);
        Warnings.clickThrough(tab);

        tab.awaitTrue("document.querySelector('#link-trust')?.offsetParent != null");
        assertThat(tab.text()).contains("connect only when they trust the server’s CA", "from iOS 27 on");
        assertThat(href(tab, "#link-trust")).isEqualTo(origin("https", ELSEWHERE) + "/trust");
    }

    @Test
    void aPageWhoseAddressTheServerRefusesIsNotToldThatTheServerIsSilent() {
        BrowserTab tab = browser.open(address("http", FOREIGN_NAME));

        tab.awaitTrue("document.querySelector('#link-detail').textContent.includes('may not allow pages')");
        assertThat(tab.text()).doesNotContain("does not answer");
        assertThat(tab.evaluate("document.querySelector('#link-trust').hidden").getAsBoolean()).isTrue();
    }

    private String address(String scheme, String host) {
        return origin(scheme, host) + "/phone?id=page-7";
    }

    private String origin(String scheme, String host) {
        return scheme + "://" + host + ":" + server.endpoints().port();
    }

    private Outcome send(Command command) {
        return server.fleet().send(ID, command).toCompletableFuture().orTimeout(20, TimeUnit.SECONDS).join();
    }

    private static String href(BrowserTab tab, String selector) {
        tab.awaitTrue("document.querySelector('" + selector + "').offsetParent !== null");
        return tab.evaluate("document.querySelector('" + selector + "').href").getAsString();
    }

    private static String userAgent(String text) {
        return "Object.defineProperty(navigator, 'userAgent', { value: '" + text + "' });";
    }
}
