package dev.golink.server.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.golink.browser.Browser;
import dev.golink.browser.BrowserTab;
import dev.golink.server.FixedClient;
import dev.golink.server.RunningServer;
import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.command.NoticeLevel;
import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Capability;
import dev.golink.server.fleet.phone.Presence;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.fleet.screen.Codec;
import dev.golink.server.fleet.screen.Frame;
import dev.golink.server.fleet.screen.ScreenWish;

/**
 * The phone page in a browser without the features that old browsers lack, or with the odd answers of some browsers.
 */
@Timeout(120)
class PhonePageOldBrowserTest {
    private static final PhoneId ID = new PhoneId("page-7");

    /**
     * Removes the features that are newer than the oldest browsers the page supports: Chrome 84, Firefox 90, Safari 15.
     */
    private static final String OLD = """
            for (const [from, names] of [
              [Array.prototype, ['at', 'findLast', 'findLastIndex', 'toReversed', 'toSorted', 'toSpliced', 'with']],
              [String.prototype, ['at', 'replaceAll', 'isWellFormed', 'toWellFormed']],
              [Object, ['hasOwn', 'groupBy']],
              [Promise, ['any', 'try', 'withResolvers']],
              [AbortSignal, ['any', 'timeout', 'abort']],
              [window, ['structuredClone', 'OffscreenCanvas', 'VideoEncoder', 'VideoFrame', 'Worker',
                'MediaStreamTrackProcessor', 'WeakRef', 'Iterator']],
              [Navigator.prototype, ['userAgentData', 'getBattery', 'userActivation', 'wakeLock', 'connection']],
            ]) {
              names.forEach((name) => delete from[name]);
            }
            """;

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
    void anOldBrowserIsAPhoneThatSharesItsScreen() {
        BrowserTab tab = open(OLD);
        List<Frame> frames = new CopyOnWriteArrayList<>();
        server.fleet().watchScreen(ID, frames::add);
        assertThat(
                server.awaitPhone("page-7", seen -> !seen.description().legacy()).description().can(Capability.SHARE))
                .isTrue();

        var started = server.fleet().send(ID, new Command.StartSharing(ScreenWish.DEFAULT)).toCompletableFuture();
        server.awaitPhone("page-7", seen -> seen.sharing() == Sharing.ASKING);
        tab.click("#allow");

        assertThat(started.orTimeout(20, TimeUnit.SECONDS).join()).isEqualTo(new Outcome.Done());
        await().atMost(Duration.ofSeconds(60)).until(() -> !frames.isEmpty());
        assertThat(frames.getFirst().codec()).isEqualTo(Codec.JPEG);
    }

    @Test
    void anOldBrowserShowsMessages() {
        BrowserTab tab = open(OLD);
        server.awaitPhone("page-7", seen -> seen.description().can(Capability.NOTICE));

        assertThat(notice("Lunch?")).isEqualTo(new Outcome.Done());
        assertThat(tab.text()).contains("Lunch?");
    }

    @Test
    void aReplacedPageWithoutStorageReconnectsUnderANewId() {
        BrowserTab tab = open(
                OLD + "Object.defineProperty(window, 'localStorage', { get() { throw new Error('no'); } });");
        server.awaitPhone("page-7", seen -> seen.presence() == Presence.ONLINE);
        try (FixedClient other = server.phone("page-7")) {
            other.heard(0);
            tab.awaitTrue("!document.querySelector('#new-id').hidden");

            tab.click("#new-id");

            tab.awaitTrue("document.querySelector('#phone-id').textContent !== 'page-7'");
            String id = tab.evaluate("document.querySelector('#phone-id').textContent").getAsString();
            server.awaitPhone(id, seen -> seen.presence() == Presence.ONLINE);
            assertThat(other.isOpen()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Object.defineProperty(navigator, 'userAgentData', { value: { getHighEntropyValues: never } });",
        "navigator.getBattery = never;",
        "window.VideoEncoder = Object.assign(function () {}, { isConfigSupported: never });",
        "window.Worker = function () { this.postMessage = () => {}; this.terminate = () => {}; };"})
    void anAnswerOfTheBrowserThatNeverComesHoldsNothingUp(String silent) {
        open("const never = () => new Promise(() => {}); " + silent);

        var connected = server.awaitPhone("page-7", seen -> !seen.description().legacy());

        server.awaitPhone("page-7",
                seen -> seen.link().lastHeardAt().isAfter(connected.link().connectedAt().plusSeconds(2)));
    }

    @Test
    void aMessageThatCannotBeShownIsRefusedAndTheNextIsShown() {
        BrowserTab tab = open("");
        server.awaitPhone("page-7", seen -> seen.description().can(Capability.NOTICE));
        tab.evaluate("""
                const real = Date.prototype.toLocaleTimeString;
                Date.prototype.toLocaleTimeString = function () {
                  Date.prototype.toLocaleTimeString = real;
                  throw new TypeError('not in this browser');
                };
                true""");

        assertThat(notice("broken card"))
                .isEqualTo(new Outcome.Refused("the page failed to do it; its browser may be too old"));
        assertThat(notice("whole card")).isEqualTo(new Outcome.Done());
        assertThat(tab.text()).contains("whole card").doesNotContain("broken card");
    }

    @Test
    void aTooOldBrowserShowsAHintInBothLanguages() {
        BrowserTab tab = open("delete window.URLSearchParams;");

        tab.awaitTrue("!document.querySelector('#too-old').hidden");
        assertThat(tab.text()).contains("This browser is too old", "此浏览器版本过旧").doesNotContain("erver",
                "服务器");
    }

    @ParameterizedTest
    @ValueSource(strings = {"main.js", "pump.js"})
    void aScriptThatDoesNotArriveIsSaidInBothLanguages(String file) {
        BrowserTab tab = browser.openBlank();
        JsonArray urls = new JsonArray();
        urls.add("*/phone/" + file);
        JsonObject blocked = new JsonObject();
        blocked.add("urls", urls);
        tab.call("Network.enable", new JsonObject());
        tab.call("Network.setBlockedURLs", blocked);
        JsonObject to = new JsonObject();
        to.addProperty("url", server.endpoints().phonePage().toString());
        tab.call("Page.navigate", to);

        tab.awaitTrue("document.querySelector('#not-loaded')?.hidden === false");
        assertThat(tab.text()).contains("did not load", "没有加载").doesNotContain("too old");
    }

    @Test
    void aWebSocketForbiddenByTheBrowserIsNotBlamedOnTheServer() {
        BrowserTab tab = open("window.WebSocket = function () { throw new DOMException('not allowed here'); };");

        tab.awaitTrue("document.querySelector('#link-reason').textContent.includes('not allowed here')");
        assertThat(tab.text()).contains("does not work in this browser").doesNotContain("server does not answer");
    }

    private BrowserTab open(String first) {
        return browser.open(server.endpoints().phonePage() + "?id=page-7", first);
    }

    private Outcome notice(String text) {
        return server.fleet().send(ID, new Command.ShowNotice(text, NoticeLevel.INFO)).toCompletableFuture()
                .orTimeout(20, TimeUnit.SECONDS).join();
    }
}
