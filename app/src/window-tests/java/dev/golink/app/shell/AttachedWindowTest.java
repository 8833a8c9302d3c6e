package dev.golink.app.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.golink.app.link.ServerLink;
import dev.golink.app.shell.context.ConsoleServer;
import dev.golink.app.shell.support.TestWindow;
import dev.golink.screens.fixtures.PhoneClient;
import dev.golink.server.EmbeddedServer;
import dev.golink.server.ServerConfig;
import dev.golink.server.certificate.Pin;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.screen.Watch;
import dev.golink.server.remote.RemoteFleet;
import dev.golink.server.remote.link.LinkListener;
import dev.golink.server.time.Clocks;
import dev.golink.ui.time.ConsoleClock;

/** The real window, attached to a real server over a real socket. The phones are real connections too. */
class AttachedWindowTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int PRESENCE = 0;
    private static final int SHARING = 3;

    private final List<PhoneClient> phones = new ArrayList<>();
    private EmbeddedServer server;
    private RemoteFleet fleet;
    private Counting link;
    private TestWindow window;

    @BeforeEach
    void attach() throws IOException {
        server = serve(0);
        URI address = server.endpoints().webSocket();
        fleet = RemoteFleet.dial(address, TestWindow.OPS);
        link = new Counting(ServerLink.of(fleet));
        window = new TestWindow(Locale.ENGLISH, new ConsoleServer.Afar(address, TestWindow.OPS, link));
        window.time = new ConsoleClock(Clocks.system(), ZoneOffset.UTC);
        window.show(fleet, 1000, 700);
    }

    @AfterEach
    void leave() {
        window.close();
        fleet.close();
        phones.forEach(PhoneClient::close);
        server.close();
    }

    @Test
    void sharingIsStartedAndStoppedFromTheWindow() {
        PhoneClient phone = join("lab-1");
        awaitSays("lab-1", PRESENCE, "online");
        window.select("lab-1");

        window.press("action-start");
        phone.answer("open_screen", "live");
        awaitSays("lab-1", SHARING, "live");

        await().atMost(PATIENCE).until(() -> window.isEnabled("action-stop"));
        window.press("action-stop");
        phone.answer("stop_screen", "off");
        awaitSays("lab-1", SHARING, "–");
        assertThat(window.notices()).isEmpty();
    }

    @Test
    void windowShowsALostServerInGreyAndReconnectsByItself() throws IOException {
        join("lab-1");
        join("lab-2");
        awaitSays("lab-2", PRESENCE, "online");
        int port = server.endpoints().port();

        server.close();
        awaitSays("lab-1", PRESENCE, "was online");
        assertThat(window.text("word-online")).startsWith("online at ");
        assertThat(window.isEnabled("action-start")).isFalse();
        await().atMost(PATIENCE).untilAsserted(
                () -> assertThat(window.text("link-next")).matches("Next attempt in \\d+ s|Connecting…"));

        server = serve(port);
        join("lab-1");

        awaitSays("lab-1", PRESENCE, "online");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(window.ids()).containsExactly("lab-1"));
        assertThat(window.isVisible("link")).isFalse();
        assertThat(window.text("count-online")).isEqualTo("1");
        assertThat(link.tries).hasValue(0);
    }

    @Test
    void retryNowReconnectsToARestartedServer() throws IOException {
        join("lab-1");
        awaitSays("lab-1", PRESENCE, "online");
        int port = server.endpoints().port();
        server.close();
        await().atMost(PATIENCE).until(() -> window.isVisible("link"));

        server = serve(port);
        window.press("link-try");

        await().atMost(PATIENCE).until(() -> !window.isVisible("link"));
        assertThat(link.tries).hasValue(1);
    }

    @Test
    void aSharedScreenIsShownAgainAfterALostLink() throws IOException {
        PhoneClient phone = join("lab-1");
        awaitSays("lab-1", PRESENCE, "online");
        window.select("lab-1");
        window.press("action-start");
        phone.answer("open_screen", "live");
        await().atMost(PATIENCE).until(() -> window.isEnabled("action-watch"));
        window.press("action-watch");
        awaitPictures(phone);

        // A second console with the same name takes over. The first console loses its link; the phone is not affected.
        try (RemoteFleet _ = RemoteFleet.dial(server.endpoints().webSocket(), TestWindow.OPS)) {
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(window.viewerSays("#viewer-title")).isEqualTo("No server connection"));
            assertThat(window.text("link-detail")).contains("--name");
        }
        window.press("link-try");

        awaitPictures(phone);
    }

    /** Sends frames until the watch window shows "live". */
    private void awaitPictures(PhoneClient phone) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            phone.showPicture();
            assertThat(window.viewerSays("#viewer-sharing")).isEqualTo("live");
            assertThat(window.viewerSays("#viewer-title")).isEmpty();
        });
    }

    private void awaitSays(String id, int column, String text) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(window.says(id)).element(column).isEqualTo(text));
    }

    private PhoneClient join(String id) {
        PhoneClient phone = new PhoneClient(server.endpoints().webSocket().resolve("/goLink/phone/" + id));
        phones.add(phone);
        return phone;
    }

    /**
     * Starts an open server, because the console has no credential. Its heartbeat interval is so long that no phone is
     * late, however busy the computer.
     */
    private static EmbeddedServer serve(int port) throws IOException {
        return EmbeddedServer.start(ServerConfig.inMemory(new OperatorId("desk")).withPorts(port, 0)
                .withInterval(Duration.ofMinutes(5)).withOpen(true));
    }

    /** A link that counts the calls of {@code tryNow}. */
    private static final class Counting implements ServerLink {
        private final ServerLink link;
        private final AtomicInteger tries = new AtomicInteger();

        Counting(ServerLink link) {
            this.link = link;
        }

        @Override
        public Watch watch(LinkListener listener) {
            return link.watch(listener);
        }

        @Override
        public void tryNow() {
            tries.incrementAndGet();
            link.tryNow();
        }

        @Override
        public void trust(Pin pin) {
            link.trust(pin);
        }

        @Override
        public void login(OperatorId account, String password) {
            link.login(account, password);
        }
    }
}
