package dev.golink.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.golink.browser.Browser;
import dev.golink.browser.BrowserTab;
import dev.golink.server.certificate.issue.Issuer;
import dev.golink.server.network.SampleNames;

/** The page about trust in a real browser. */
@Timeout(120)
class TrustPageInBrowserTest {
    private ServedPages server;
    private Browser browser;

    @BeforeEach
    void start() throws IOException {
        Browser.assumeInstalled();
        CertificateState own = new CertificateState.Own(
                new Issuer().newCa(SampleNames.computer("lab-pc"), Instant.now()).certificate());
        server = new ServedPages(new Pages("{}", () -> own, new WellHealth(), Thread::startVirtualThread));
        browser = Browser.start();
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
            server.close();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/140.0.0.0 | 0 | Windows",
        "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/26.0 Safari/605.1.15 | 0 | macOS",
        "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/26.0 Safari/605.1.15 | 5 | iPhone and iPad",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) Version/26.0 | 5 | iPhone and iPad",
        "Mozilla/5.0 (Linux; Android 10; K) Chrome/140.0.0.0 Mobile | 5 | Android",
        "Mozilla/5.0 (X11; Linux x86_64) Chrome/140.0.0.0 | 0 | Linux: Chrome, Chromium, Edge",
        "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0 | 0 | Linux: Firefox"})
    void theStepsForTheVisitorsSystemAreFirstAndOpen(String userAgent, int touchPoints, String system) {
        BrowserTab tab = open("Object.defineProperty(navigator, 'userAgent', { value: '" + userAgent
                + "' }); Object.defineProperty(navigator, 'maxTouchPoints', { value: " + touchPoints + " });");

        assertThat(text(tab, "article:not([hidden]) details summary")).isEqualTo(system);
        assertThat(tab.evaluate("document.querySelectorAll('article:not([hidden]) details[open]').length").getAsInt())
                .isEqualTo(1);
    }

    @Test
    void anUnknownSystemSeesAllOfThemFolded() {
        BrowserTab tab = open("Object.defineProperty(navigator, 'userAgent', { value: 'something else' });");

        assertThat(tab.evaluate("document.querySelectorAll('details[open]').length").getAsInt()).isZero();
        assertThat(tab.text()).contains("Windows", "macOS", "Android");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"['zh-CN', 'en'] | zh-CN | 信任之前", "['de', 'en-GB', 'zh'] | en | Compare",
        "['de'] | en | Compare"})
    void thePageIsShownInTheVisitorsLanguage(String languages, String language, String text) {
        BrowserTab tab = open("Object.defineProperty(navigator, 'languages', { value: " + languages + " });");

        assertThat(tab.evaluate("document.documentElement.lang").getAsString()).isEqualTo(language);
        assertThat(tab.evaluate("document.querySelectorAll('article:not([hidden])').length").getAsInt()).isEqualTo(1);
        assertThat(tab.text()).contains(text);
    }

    @Test
    void theLinkToThePhonePageLeadsToHttps() {
        BrowserTab tab = open("");

        assertThat(tab.evaluate("document.querySelector('a.secure').href").getAsString())
                .isEqualTo("https://localhost:" + server.port() + "/phone");
    }

    private BrowserTab open(String first) {
        return browser.open("http://localhost:" + server.port() + "/trust", first);
    }

    private static String text(BrowserTab tab, String selector) {
        return tab.evaluate("document.querySelector('" + selector + "').textContent").getAsString();
    }
}
