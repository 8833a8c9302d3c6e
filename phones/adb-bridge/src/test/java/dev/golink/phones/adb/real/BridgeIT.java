package dev.golink.phones.adb.real;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.command.NoticeLevel;
import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.input.InputKey;
import dev.golink.server.fleet.input.InputOutcome;
import dev.golink.server.fleet.input.InputRefusal;
import dev.golink.server.fleet.input.InputStep;
import dev.golink.server.fleet.input.KeyAction;
import dev.golink.server.fleet.input.ScreenPoint;
import dev.golink.server.fleet.input.TextMethod;
import dev.golink.server.fleet.input.TouchAction;
import dev.golink.server.fleet.phone.Departure;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.fleet.screen.Codec;
import dev.golink.server.fleet.screen.Frame;
import dev.golink.server.fleet.screen.ScreenWish;

/** The whole way: the real adb server, two real daemons, the bridge, and the GoLink server. */
@ExtendWith(RealAdbExtension.class)
@Timeout(300)
class BridgeIT {
    private static final ScreenWish WISH = new ScreenWish(Codec.H264, 480, 30, 1_000_000);
    private static final PhoneId PIXEL = BridgeRig.id("PIXEL1");
    private static final PhoneId GALAXY = BridgeRig.id("GALAXY1");

    @TempDir
    private Path folder;
    private RealAdb adb;
    private StandInPhone pixel;
    private StandInPhone galaxy;
    private BridgeRig rig;

    @BeforeEach
    void plugTwoPhonesIn() throws Exception {
        adb = RealAdb.start(folder);
        pixel = adb.phone("PIXEL1", "Pixel 8", 34);
        galaxy = adb.phone("GALAXY1", "Galaxy S21", 31);
        galaxy.set("size", "720x1280");
        galaxy.set("scene", "3");
        for (StandInPhone phone : List.of(pixel, galaxy)) {
            phone.set("slow", "0.05");
        }
        rig = new BridgeRig();
    }

    @AfterEach
    void end() {
        if (rig != null) {
            rig.close();
        }
        if (adb != null) {
            adb.close();
        }
    }

    @Test
    void bothPhonesAreListedWithWhatTheyAre() throws Exception {
        adb.plugIn(pixel);
        adb.plugIn(galaxy);
        long plugged = System.nanoTime();
        rig.awaitOnline(PIXEL, GALAXY);

        Timing.check("Two phones until both are listed", Duration.ofNanos(System.nanoTime() - plugged),
                Duration.ofSeconds(2));
        assertThat(rig.phone(PIXEL).description().model()).isEqualTo("Google Pixel 8");
        assertThat(rig.phone(GALAXY).description().width()).isEqualTo(720);
        await().untilAsserted(() -> assertThat(rig.phone(PIXEL).vitals().battery()).isEqualTo(85));
        assertThat(rig.phone(PIXEL).vitals().network()).isEqualTo("wifi");
    }

    @Test
    void theirScreensAreRelayedTurnedAndGivenKeyFrames() throws Exception {
        plugBothIn();
        try (BridgeRig.Watched one = rig.watch(PIXEL); BridgeRig.Watched two = rig.watch(GALAXY)) {
            assertThat(rig.send(PIXEL, new Command.StartSharing(WISH))).isInstanceOf(Outcome.Done.class);
            assertThat(rig.send(GALAXY, new Command.StartSharing(WISH))).isInstanceOf(Outcome.Done.class);
            save(one.await(15), "bridge-pixel");
            save(two.await(15), "bridge-galaxy");

            int before = one.arrivals().size();
            one.requestKeyFrame();
            awaitFrame(one, before, Frame::keyFrame);
            int upright = one.arrivals().size();
            pixel.set("rotation", "3");
            ScreenRig.Arrival turned = awaitFrame(one, upright, frame -> frame.width() > frame.height());
            assertThat(turned.frame().keyFrame()).isTrue();
            save(one.await(one.arrivals().size() + 5), "bridge-pixel-turned");
            Timing.checkGaps("on the way to the server", one.arrivals(), Duration.ofSeconds(1));
        }
        assertThat(rig.send(PIXEL, new Command.StopSharing())).isInstanceOf(Outcome.Done.class);
        assertThat(rig.send(GALAXY, new Command.StopSharing())).isInstanceOf(Outcome.Done.class);
        nothingRuns();
    }

    @Test
    void touchesKeysAndTextsReachThePhonesInput() throws Exception {
        plugBothIn();
        rig.control(PIXEL);
        pixel.forgetCalls();
        String text = "it's \"$(touch CANARY)\"; -x & 100%";
        for (InputStep step : List.of(new InputStep.Tap(ScreenPoint.at(0.5, 0.25)),
                new InputStep.Swipe(ScreenPoint.at(0.5, 0.75), ScreenPoint.at(0.5, 0.25), Duration.ofMillis(300)),
                new InputStep.Key(InputKey.BACK, KeyAction.PRESS), new InputStep.Text(text, TextMethod.AUTO))) {
            assertThat(rig.gesture(PIXEL, step)).as("%s", step).isInstanceOf(InputOutcome.Done.class);
        }
        assertThat(pixel.calls("input").stream().filter(words -> !words.isEmpty()))
                .containsSubsequence(List.of("tap", "540", "540"), List.of("swipe", "540", "1620", "540", "540", "300"),
                        List.of("keyevent", "4"));
        assertThat(typed()).isEqualTo(text);
        assertThat(galaxy.calls("input").stream().filter(words -> !words.isEmpty())).isEmpty();
        assertThat(rig.gesture(PIXEL, new InputStep.Text("ä", TextMethod.AUTO)))
                .isInstanceOfSatisfying(InputOutcome.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(InputRefusal.UNSUPPORTED));
    }

    @Test
    void aFingerThatRestsBeforeItMovesDragsAndDrops() throws Exception {
        plugBothIn();
        rig.control(PIXEL);
        assertThat(rig.gesture(PIXEL, touch(TouchAction.DOWN, 0.75, 0), touch(TouchAction.MOVE, 0.75, 600),
                touch(TouchAction.MOVE, 0.5, 800), touch(TouchAction.UP, 0.25, 1_200)))
                .isInstanceOf(InputOutcome.Done.class);
        assertThat(pixel.calls("input")).contains(List.of("draganddrop", "540", "1620", "540", "540", "900"));
    }

    @Test
    void aTurnedPictureIsPutBackThoughTheDaemonWasKilled() throws Exception {
        pixel.set("setting-system-accelerometer_rotation", "1");
        plugBothIn();
        rig.control(PIXEL);
        assertThat(rig.gesture(PIXEL, new InputStep.Key(InputKey.ROTATE, KeyAction.PRESS)))
                .isInstanceOf(InputOutcome.Done.class);
        assertThat(pixel.get("setting-system-user_rotation")).isEqualTo("1");
        assertThat(pixel.get("setting-system-accelerometer_rotation")).isEqualTo("0");
        pixel.kill();
        await().untilAsserted(() -> {
            assertThat(pixel.get("setting-system-accelerometer_rotation")).isEqualTo("1");
            assertThat(pixel.get("setting-system-user_rotation")).isNull();
        });
        nothingRuns();
    }

    @Test
    void aPhoneThatForbidsInputSaysWhatToSwitchOn() throws Exception {
        galaxy.set("input-denied", "");
        plugBothIn();
        rig.control(GALAXY);
        assertThat(rig.gesture(GALAXY, new InputStep.Tap(ScreenPoint.at(0.5, 0.5))))
                .isInstanceOfSatisfying(InputOutcome.Refused.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(InputRefusal.NOT_ALLOWED);
                    assertThat(refused.message()).contains("USB debugging (Security settings)");
                });
    }

    @Test
    void aMessageIsANotificationOnThePhone() throws Exception {
        plugBothIn();
        assertThat(rig.send(PIXEL, new Command.ShowNotice("Tea's $(ready)", NoticeLevel.WARNING)))
                .isInstanceOf(Outcome.Done.class);
        assertThat(pixel.calls("cmd")).contains(List.of("notification", "post", "-v", "-S", "bigtext", "-t",
                "Warning from desk", "golink-1", "Tea's $(ready)"));
    }

    @Test
    void aKilledDaemonIsOfflineWithTheReasonAndComesBackByItself() throws Exception {
        plugBothIn();
        rig.send(PIXEL, new Command.StartSharing(WISH));
        await().until(() -> rig.phone(PIXEL).sharing() == Sharing.LIVE);
        pixel.kill();
        await().until(() -> !rig.online().contains(PIXEL.value()));

        Departure departure = rig.phone(PIXEL).link().departure();
        assertThat(departure.reason()).isEqualTo(Departure.Reason.CLOSED_BY_PHONE);
        assertThat(departure.words()).contains("adb lost the phone");
        assertThat(rig.online()).contains(GALAXY.value());
        adb.start(pixel);
        rig.awaitOnline(PIXEL);
        await().until(() -> rig.phone(PIXEL).sharing() == Sharing.LIVE);
    }

    @Test
    void unpluggingInTheMiddleEndsWhatRanAndTheOtherPhoneGoesOn() throws Exception {
        plugBothIn();
        try (BridgeRig.Watched other = rig.watch(GALAXY)) {
            rig.send(PIXEL, new Command.StartSharing(WISH));
            rig.send(GALAXY, new Command.StartSharing(WISH));
            other.await(5);
            await().until(() -> !pixel.processes().isEmpty());
            assertThat(adb.run("disconnect", pixel.address())).contains("disconnected");
            await().until(() -> !rig.online().contains(PIXEL.value()));
            await().untilAsserted(() -> assertThat(pixel.processes()).isEmpty());
            int before = other.arrivals().size();
            other.await(before + 10);
        }
    }

    @Test
    void onePhoneOnTwoTransportsIsOneRowAndMovesOver() throws Exception {
        adb.plugIn(pixel);
        rig.awaitOnline(PIXEL);
        assertThat(adb.run("connect", pixel.otherAddress())).contains("connected to");
        await().until(() -> rig.bridge().state().devices().size() == 2);
        assertThat(rig.online()).containsExactly(PIXEL.value());
        assertThat(adb.run("disconnect", pixel.address())).contains("disconnected");
        await().until(() -> rig.bridge().state().devices().size() == 1);
        rig.awaitOnline(PIXEL);
        assertThat(rig.online()).containsExactly(PIXEL.value());
    }

    @Test
    void twoPhonesOfOneSerialNumberAreTwoRows() throws Exception {
        StandInPhone twin = adb.phone("PIXEL1", "Pixel 8", 34);
        adb.plugIn(pixel);
        adb.plugIn(twin);
        rig.awaitOnline(PIXEL, BridgeRig.id("PIXEL1.2"));
    }

    @Test
    void aClosedBridgeLeavesNothingOnThePhonesAndTheAdbServerGoesOn() throws Exception {
        plugBothIn();
        long server = adb.server().pid();
        rig.send(PIXEL, new Command.StartSharing(WISH));
        rig.control(PIXEL);
        await().until(() -> pixel.processes().stream().anyMatch(line -> line.contains("screenrecord")));
        rig.bridge().close();

        nothingRuns();
        assertThat(adb.server().isAlive()).isTrue();
        assertThat(adb.server().pid()).isEqualTo(server);
        assertThat(adb.run("devices")).contains(pixel.address(), galaxy.address());
    }

    @Test
    void anAdbServerThatEndsAndComesBackGivesThePhonesBack() throws Exception {
        plugBothIn();
        adb.restartServer();
        await().until(() -> rig.online().isEmpty());
        assertThat(rig.phone(PIXEL).link().departure().words()).contains("the adb server ended");
        adb.run("connect", pixel.address());
        rig.awaitOnline(PIXEL);
    }

    private void plugBothIn() throws Exception {
        adb.plugIn(pixel);
        adb.plugIn(galaxy);
        rig.awaitOnline(PIXEL, GALAXY);
    }

    /** What the phone's input typed: it makes a space of each {@code %s}. */
    private String typed() throws Exception {
        StringBuilder typed = new StringBuilder();
        for (List<String> words : pixel.calls("input")) {
            if (!words.isEmpty() && words.getFirst().equals("text")) {
                typed.append(words.getLast().replace("%s", " "));
            }
        }
        return typed.toString();
    }

    private static InputStep touch(TouchAction action, double down, int millis) {
        return new InputStep.Touch(0, action, ScreenPoint.at(0.5, down), millis);
    }

    private static ScreenRig.Arrival awaitFrame(BridgeRig.Watched watched, int after,
            java.util.function.Predicate<Frame> wanted) {
        await().until(() -> watched.arrivals().stream().skip(after).anyMatch(arrival -> wanted.test(arrival.frame())));
        return watched.arrivals().stream().skip(after).filter(arrival -> wanted.test(arrival.frame())).findFirst()
                .orElseThrow();
    }

    private static void save(List<ScreenRig.Arrival> arrivals, String name) throws Exception {
        List<Frame> frames = arrivals.stream().map(ScreenRig.Arrival::frame).toList();
        DecodedFrames.save(DecodedFrames.last(Codec.H264, frames), name);
    }

    private void nothingRuns() {
        await().untilAsserted(() -> {
            assertThat(pixel.processes()).isEmpty();
            assertThat(galaxy.processes()).isEmpty();
        });
    }
}
