package dev.golink.screens.viewer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import dev.golink.browser.Browser;
import dev.golink.browser.BrowserTab;
import dev.golink.browser.LatencyClock;
import dev.golink.browser.ResourceServer;
import dev.golink.screens.feed.ScreenFeeds;
import dev.golink.screens.feed.ViewQuality;
import dev.golink.screens.frames.DecodeResult;
import dev.golink.server.EmbeddedServer;
import dev.golink.server.ServerConfig;
import dev.golink.server.fleet.FleetChange;
import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.fleet.screen.Codec;
import dev.golink.server.fleet.screen.ScreenWish;

/**
 * Tests the whole way of a picture. A real browser shares a clock, and the test reads that clock where the console
 * paints it.
 */
@Timeout(120)
class SharedClockTest {
    private static final PhoneId ID = new PhoneId("page-7");
    /**
     * The number of pictures to wait for. The first {@code STARTING} of them arrive during the start and are not
     * measured.
     */
    private static final int SEEN = 120;
    private static final int STARTING = 40;
    /** The headless platform's screen is 800 pixels high. */
    private static final int HEIGHT = 700;

    /**
     * By the time that the clock showed: the age of that time when it was painted. Both are in milliseconds; in
     * painting order.
     */
    private final Map<Long, Long> ages = Collections.synchronizedMap(new LinkedHashMap<>());
    private final ImageView view = new ImageView();
    private EmbeddedServer server;
    private volatile Phone phone;
    private ResourceServer resources;
    private Browser browser;
    private ScreenFeeds feeds;
    private Stage stage;

    @BeforeEach
    void openTheClock() throws Exception {
        Browser.assumeInstalled();
        server = EmbeddedServer
                .start(ServerConfig.inMemory(new OperatorId("desk")).withInterval(Duration.ofSeconds(1)));
        server.watch(change -> {
            if (change instanceof FleetChange.PhoneChanged(Phone changed, _)) {
                phone = changed;
            }
        });
        resources = new ResourceServer(Map.of("phone-tests", "phone-page-tests"));
        browser = Browser.start("--auto-select-tab-capture-source-by-title=Latency clock",
                "--screen-info={720x1600}", "--window-size=720,1600");
        browser.open(resources.address() + "/phone-tests/latency-clock.html");
        FxToolkit.registerPrimaryStage();
        WaitForAsyncUtils.waitForAsyncFx(10_000, this::show);
    }

    @AfterEach
    void close() {
        if (browser != null) {
            WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
                feeds.close();
                stage.close();
            });
            browser.close();
            resources.close();
            server.close();
        }
    }

    @Test
    void consoleShowsTheClockSharedByAPhone() {
        BrowserTab tab = browser.open(server.endpoints().phonePage() + "?id=page-7");
        awaitPhone(seen -> !seen.description().legacy());
        server.send(ID, new Command.StartSharing(new ScreenWish(Codec.H264, 1600, 30, 4_000_000)));
        awaitPhone(seen -> seen.sharing() == Sharing.ASKING);
        tab.click("#allow");

        await().atMost(Duration.ofSeconds(60)).until(() -> ages.size() >= SEEN);

        assertThat(List.copyOf(ages.keySet())).as("what the clock showed, in the order it was painted").isSorted();
        tell();
    }

    private void awaitPhone(Predicate<Phone> condition) {
        await().atMost(Duration.ofSeconds(15)).until(() -> phone != null && condition.test(phone));
    }

    private void show() {
        stage = new Stage();
        view.setPreserveRatio(true);
        view.setFitHeight(HEIGHT);
        stage.setScene(new Scene(new Group(view), HEIGHT, HEIGHT));
        stage.show();
        stage.getScene().addPostLayoutPulseListener(this::painted);
        feeds = ScreenFeeds.of(server, Platform::runLater, (_, _, _, _) -> {});
        feeds.look(ID, new ViewQuality.Focus(1600), this::decoded);
    }

    private void decoded(DecodeResult newest) {
        if (newest instanceof DecodeResult.Picture picture) {
            view.setImage(picture.image());
            Platform.requestNextPulse();
        }
    }

    /** Called just before the scene is painted with the current picture. */
    private void painted() {
        Image image = view.getImage();
        if (image != null) {
            long now = System.currentTimeMillis();
            OptionalLong shown = new LatencyClock((int) image.getWidth(), (int) image.getHeight(),
                    image.getPixelReader()::getArgb).read(now);
            shown.ifPresent(time -> ages.putIfAbsent(time, now - time));
        }
    }

    /** Prints the ages but does not check them: they depend on what else this computer does. */
    private void tell() {
        List<Long> sorted = List.copyOf(ages.values()).stream().skip(STARTING).sorted().toList();
        System.out.printf("A shared clock is painted %d ms late (p50), %d ms (p95), of %d pictures.%n",
                sorted.get(sorted.size() / 2), sorted.get(sorted.size() * 95 / 100), sorted.size());
    }
}
