package dev.golink.server.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import com.google.gson.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.golink.browser.Browser;
import dev.golink.browser.BrowserTab;
import dev.golink.server.FixedClient;
import dev.golink.server.RunningServer;
import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.command.NoticeLevel;
import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Capability;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.phone.Presence;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.fleet.screen.Codec;
import dev.golink.server.fleet.screen.Frame;
import dev.golink.server.fleet.screen.ScreenWish;

/** The phone page in a real browser against the real server. */
@Timeout(120)
class PhonePageTest {
    private static final PhoneId ID = new PhoneId("page-7");

    private RunningServer server;
    private Browser browser;
    private BrowserTab tab;

    @BeforeEach
    void openThePage() throws IOException {
        Browser.assumeInstalled();
        server = new RunningServer(Duration.ofSeconds(1));
        browser = Browser.start("--auto-select-tab-capture-source-by-title=GoLink");
        tab = browser.open(server.endpoints().phonePage() + "?id=page-7");
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
            server.close();
        }
    }

    @Test
    void thePageIsAPhone() {
        Phone phone = server.awaitPhone("page-7", seen -> !seen.description().legacy());
        assertThat(phone.description().can(Capability.SHARE)).isTrue();
        assertThat(phone.description().app()).startsWith("GoLink page");
        server.awaitPhone("page-7",
                seen -> seen.link().lastHeardAt().isAfter(phone.link().connectedAt().plusSeconds(3)));
        server.awaitPhone("page-7", seen -> seen.presence() == Presence.ONLINE && seen.link().roundTrip() != null);
    }

    @Test
    void thePageSharesItsScreenWhenItsUserAllowsAndStopsOnCommand() {
        letThePageMove();
        List<Frame> frames = new CopyOnWriteArrayList<>();
        server.fleet().watchScreen(ID, frames::add);
        server.awaitPhone("page-7", seen -> !seen.description().legacy());

        CompletableFuture<Outcome> started = send(new Command.StartSharing(ScreenWish.DEFAULT));
        server.awaitPhone("page-7", seen -> seen.sharing() == Sharing.ASKING);
        tab.click("#allow");

        assertThat(join(started)).isEqualTo(new Outcome.Done());
        server.awaitPhone("page-7", seen -> seen.sharing() == Sharing.LIVE);
        await().atMost(Duration.ofSeconds(60)).until(() -> frames.size() >= 3);
        assertThat(Math.max(frames.getLast().width(), frames.getLast().height())).isBetween(1, 1280);
        assertThat(frames.getLast().sequence()).isGreaterThan(frames.getFirst().sequence());

        assertThat(join(send(new Command.StopSharing()))).isEqualTo(new Outcome.Done());
        server.awaitPhone("page-7", seen -> seen.sharing() == Sharing.OFF);
    }

    @Test
    void anUnwatchedPagePausesAndResumesWithoutAskingAgain() {
        server.awaitPhone("page-7", seen -> seen.description().can(Capability.PAUSE));
        tab.evaluate("window.questions = 0; const ask = navigator.mediaDevices.getDisplayMedia;"
                + " navigator.mediaDevices.getDisplayMedia = function (...wanted) {"
                + " window.questions += 1; return ask.apply(this, wanted); }");
        send(new Command.StartSharing(ScreenWish.DEFAULT));
        server.awaitPhone("page-7", seen -> seen.sharing() == Sharing.ASKING);
        tab.click("#allow");
        server.awaitPhone("page-7", seen -> seen.sharing() == Sharing.LIVE);

        server.awaitPhone("page-7", seen -> seen.sharing() == Sharing.PAUSED);
        tab.awaitTrue("document.getElementById('sharing-sign').textContent === '❚❚'");
        tab.awaitTrue("!document.getElementById('stop-sharing').hidden && document.title.includes('❚❚')");
        List<Frame> frames = new CopyOnWriteArrayList<>();
        server.fleet().watchScreen(ID, frames::add);

        await().atMost(Duration.ofSeconds(60)).until(() -> !frames.isEmpty());
        assertThat(frames.getFirst().keyFrame()).as("though nothing moves on its screen").isTrue();
        server.awaitPhone("page-7", seen -> seen.sharing() == Sharing.LIVE);
        assertThat(tab.evaluate("window.questions").getAsInt()).isOne();
        tab.awaitTrue("document.getElementById('sharing-sign').textContent === '▶'");
    }

    @Test
    void theUserCanStopAPausedPage() {
        server.awaitPhone("page-7", seen -> seen.description().can(Capability.PAUSE));
        send(new Command.StartSharing(ScreenWish.DEFAULT));
        server.awaitPhone("page-7", seen -> seen.sharing() == Sharing.ASKING);
        tab.click("#allow");
        server.awaitPhone("page-7", seen -> seen.sharing() == Sharing.PAUSED);

        tab.click("#stop-sharing");

        server.awaitPhone("page-7",
                seen -> seen.sharing() == Sharing.OFF && seen.sharingDetails().wantedBy() == null);
    }

    @Test
    void thePageSendsH264OnRequest() {
        Browser.assumeEncodesH264(tab);
        letThePageMove();
        List<Frame> frames = new CopyOnWriteArrayList<>();
        server.fleet().watchScreen(ID, frames::add);
        server.awaitPhone("page-7", seen -> !seen.description().legacy());

        send(new Command.StartSharing(new ScreenWish(Codec.H264, 640, 30, 2_000_000)));
        server.awaitPhone("page-7", seen -> seen.sharing() == Sharing.ASKING);
        tab.click("#allow");

        await().atMost(Duration.ofSeconds(60)).until(() -> !frames.isEmpty());
        assertThat(frames.getFirst().codec()).isEqualTo(Codec.H264);
        assertThat(frames.getFirst().keyFrame()).isTrue();
    }

    @Test
    void theUserOfThePageMayRefuse() {
        server.awaitPhone("page-7", seen -> !seen.description().legacy());

        CompletableFuture<Outcome> started = send(new Command.StartSharing(ScreenWish.DEFAULT));
        server.awaitPhone("page-7", seen -> seen.sharing() == Sharing.ASKING);
        tab.click("#refuse");

        assertThat(join(started)).isInstanceOf(Outcome.Refused.class);
        server.awaitPhone("page-7", seen -> seen.sharing() == Sharing.DENIED);
    }

    @Test
    void aFixedClientStartsAndStopsThePage() {
        server.awaitPhone("page-7", seen -> !seen.description().legacy());
        try (FixedClient operator = server.operator("anna")) {
            operator.say("{\"event\":\"open_screen\",\"to_user\":\"page-7\"}");
            server.awaitPhone("page-7", seen -> seen.sharing() == Sharing.ASKING);
            tab.click("#allow");
            server.awaitPhone("page-7", seen -> seen.sharing() == Sharing.LIVE);

            operator.say("{\"event\":\"stop_screen\",\"to_user\":\"page-7\"}");

            server.awaitPhone("page-7", seen -> seen.sharing() == Sharing.OFF);
        }
    }

    @Test
    void anOperatorPageWithOnlyTheFixedRowsStartsAndStopsThePage() {
        server.awaitPhone("page-7", seen -> !seen.description().legacy());
        BrowserTab operators = browser.open(server.endpoints().http().resolve("/healthz").toString());
        operators.evaluate("""
                new Promise((opened, failed) => {
                  window.socket = new WebSocket("%s");
                  window.socket.onerror = failed;
                  window.socket.onmessage = (message) => {
                    if (JSON.parse(message.data).event === "open") opened();
                  };
                })""".formatted(server.endpoints().webSocket().resolve("/goLink/manager/web-1")));

        operators.evaluate("socket.send(JSON.stringify({event: 'open_screen', to_user: 'page-7'}))");
        server.awaitPhone("page-7", seen -> seen.sharing() == Sharing.ASKING);
        tab.bringToFront();
        tab.click("#allow");
        server.awaitPhone("page-7", seen -> seen.sharing() == Sharing.LIVE);
        operators.evaluate("socket.send(JSON.stringify({event: 'stop_screen', to_user: 'page-7'}))");

        server.awaitPhone("page-7", seen -> seen.sharing() == Sharing.OFF);
    }

    @Test
    void aMessageStaysOnThePageUntilTheUserClosesIt() {
        server.awaitPhone("page-7", seen -> seen.description().can(Capability.NOTICE));

        CompletableFuture<Outcome> told = send(new Command.ShowNotice("Lunch? <b>Now</b>", NoticeLevel.URGENT));

        assertThat(join(told)).isEqualTo(new Outcome.Done());
        assertThat(tab.text()).contains("Lunch? <b>Now</b>", "desk");
        tab.click(".notice[data-level=urgent] button");
        tab.awaitTrue("document.querySelector('#notices').hidden");
    }

    @ParameterizedTest
    @CsvSource({"390, 844", "844, 390", "1400, 900"})
    void messagesDoNotLieOverTheQuestionForTheScreen(int width, int height) {
        tab.call("Emulation.setDeviceMetricsOverride", phone(width, height));
        server.awaitPhone("page-7", seen -> seen.description().can(Capability.NOTICE));
        send(new Command.StartSharing(ScreenWish.DEFAULT));
        server.awaitPhone("page-7", seen -> seen.sharing() == Sharing.ASKING);

        IntStream.range(0, 4).forEach(i -> assertThat(
                join(send(new Command.ShowNotice("Please put the phone back. ".repeat(8), NoticeLevel.URGENT))))
                .isEqualTo(new Outcome.Done()));

        tab.click("#allow");
        server.awaitPhone("page-7", seen -> seen.sharing() == Sharing.LIVE);
        tab.awaitTrue("document.querySelector('#notices').getBoundingClientRect().bottom <= innerHeight");
    }

    private static JsonObject phone(int width, int height) {
        JsonObject metrics = new JsonObject();
        metrics.addProperty("width", width);
        metrics.addProperty("height", height);
        metrics.addProperty("deviceScaleFactor", 1);
        metrics.addProperty("mobile", true);
        return metrics;
    }

    @Test
    void aMessageToABackgroundPageWaitsThereAndTheOperatorIsNotified() {
        server.awaitPhone("page-7", seen -> seen.description().can(Capability.NOTICE));
        browser.openBlank().bringToFront();
        tab.awaitTrue("document.visibilityState === 'hidden'");

        CompletableFuture<Outcome> told = send(new Command.ShowNotice("Lunch?", NoticeLevel.INFO));

        assertThat(join(told))
                .isEqualTo(new Outcome.Refused("the page is in the background; the message waits there"));
        tab.bringToFront();
        assertThat(tab.text()).contains("Lunch?");
    }

    @Test
    void aReplacedPageReconnectsOnlyWhenItsUserAsks() {
        Phone before = server.awaitPhone("page-7", seen -> seen.presence() == Presence.ONLINE);
        try (FixedClient other = server.phone("page-7")) {
            other.heard(0);
            tab.awaitTrue("!document.querySelector('#connect-here').hidden");
        }
        tab.click("#connect-here");

        server.awaitPhone("page-7",
                seen -> !seen.description().legacy() && seen.link().connectedAt().isAfter(before.link().connectedAt()));
    }

    @Test
    void aReplacedPageReconnectsUnderANewIdWhenItsUserAsks() {
        server.awaitPhone("page-7", seen -> seen.presence() == Presence.ONLINE);
        try (FixedClient other = server.phone("page-7")) {
            other.heard(0);
            tab.awaitTrue("!document.querySelector('#new-id').hidden");

            tab.click("#new-id");

            tab.awaitTrue("document.querySelector('#phone-id').textContent !== 'page-7'");
            String id = tab.evaluate("document.querySelector('#phone-id').textContent").getAsString();
            assertThat(id).matches("page-[2-9a-z]{4}-[2-9a-z]{4}");
            server.awaitPhone(id, seen -> seen.presence() == Presence.ONLINE);
            assertThat(other.isOpen()).isTrue();
            tab.awaitTrue("document.querySelector('#new-id').hidden");
        }
    }

    /** Animates the page. It shares itself, and a still screen would give only one frame. */
    private void letThePageMove() {
        tab.evaluate("document.querySelector('#device').animate([{ opacity: 0 }, { opacity: 1 }], "
                + "{ duration: 500, iterations: Infinity }).playState");
    }

    private CompletableFuture<Outcome> send(Command command) {
        return server.fleet().send(ID, command).toCompletableFuture();
    }

    private static Outcome join(CompletableFuture<Outcome> outcome) {
        return outcome.orTimeout(20, TimeUnit.SECONDS).join();
    }
}
