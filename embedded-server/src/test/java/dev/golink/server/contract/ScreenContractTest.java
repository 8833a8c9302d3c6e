package dev.golink.server.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.Test;

import dev.golink.server.FixedClient;
import dev.golink.server.SeenFleet;
import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.phone.Capability;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.phone.Presence;
import dev.golink.server.fleet.phone.ScreenVitals;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.fleet.screen.Codec;
import dev.golink.server.fleet.screen.Frame;
import dev.golink.server.fleet.screen.ScreenTuning;
import dev.golink.server.fleet.screen.ScreenWatch;
import dev.golink.server.fleet.screen.Watch;
import dev.golink.server.protocol.frame.FrameCodec;

/** The watchers of a screen, the frames they get, and the stream the phone is asked for. */
class ScreenContractTest extends FleetContract {
    @Test
    void aThrowingWatcherGetsTheNextFrameAndOthersLoseNone() {
        List<Long> throwing = new CopyOnWriteArrayList<>();
        List<Long> other = new CopyOnWriteArrayList<>();
        try (FixedClient phone = sharingPhone()) {
            fleet.watchScreen(PHONE, frame -> {
                throwing.add(frame.sequence());
                throw new IllegalStateException("broken on purpose");
            });
            fleet.watchScreen(PHONE, frame -> other.add(frame.sequence()));
            server.awaitPhone("lab-7", known -> !known.watchers().isEmpty());

            phone.send(frame(1));
            await().atMost(PATIENCE).until(() -> throwing.contains(1L) && other.contains(1L));
            phone.send(frame(2));

            await().atMost(PATIENCE).until(() -> throwing.contains(2L) && other.contains(2L));
        }
    }

    @Test
    void thePhoneShowsTheNamesOfItsWatchers() {
        SeenFleet seen = watched();
        try (FixedClient phone = sharingPhone(); FixedClient zoe = server.operator("zoe")) {
            zoe.say("{\"event\":\"watch_screen\",\"to_user\":\"lab-7\"}");
            try (Watch _ = fleet.watchScreen(PHONE, _ -> {}); Watch _ = fleet.watchScreen(PHONE, _ -> {})) {
                seen.awaitPhone("lab-7", known -> known.watchers().equals(List.of(operator(), new OperatorId("zoe"))));
            }
            Phone after = seen.awaitPhone("lab-7", known -> known.watchers().size() == 1);
            assertThat(after.watchers()).containsExactly(new OperatorId("zoe"));
            assertThat(phone.isOpen()).isTrue();
        }
    }

    @Test
    void aClosedWatchOfAScreenGetsNoFrame() {
        List<Frame> closed = new CopyOnWriteArrayList<>();
        List<Frame> open = new CopyOnWriteArrayList<>();
        try (FixedClient phone = sharingPhone()) {
            Watch watch = fleet.watchScreen(PHONE, closed::add);
            server.awaitPhone("lab-7", known -> !known.watchers().isEmpty());
            phone.send(frame(1));
            await().atMost(PATIENCE).until(() -> closed.size() == 1);
            assertThat(closed.getFirst().payload()).isEqualTo(ByteBuffer.wrap(new byte[]{1, 2, 3}));

            watch.close();
            watch.close();
            server.awaitPhone("lab-7", known -> known.watchers().isEmpty());
            fleet.watchScreen(PHONE, open::add);
            server.awaitPhone("lab-7", known -> !known.watchers().isEmpty());
            phone.send(frame(2));

            await().atMost(PATIENCE).until(() -> !open.isEmpty() && open.getLast().sequence() == 2);
            assertThat(closed).hasSize(1);
        }
    }

    @Test
    void aStreamIsTunedToTheHighestWishesOfItsWatchers() {
        try (FixedClient phone = sharingPhone(); FixedClient zoe = server.operator("zoe")) {
            try (ScreenWatch tile = fleet.watchScreen(PHONE, _ -> {})) {
                tile.tune(new ScreenTuning(360, 8, 500_000));
                awaitHeard(phone, "\"tune_screen\",\"max_size\":360,\"max_fps\":8,\"bitrate\":500000");

                zoe.say("{\"event\":\"watch_screen\",\"to_user\":\"lab-7\"}");
                zoe.say("{\"event\":\"tune_screen\",\"to_user\":\"lab-7\",\"max_size\":1080,\"max_fps\":5,"
                        + "\"bitrate\":9000}");
                awaitHeard(phone, "\"max_size\":1080,\"max_fps\":8,\"bitrate\":500000");
            }

            awaitHeard(phone, "\"max_size\":1080,\"max_fps\":5,\"bitrate\":9000");
        }
    }

    @Test
    void severalRequestsForAKeyFrameReachThePhoneOnce() {
        try (FixedClient phone = sharingPhone()) {
            ScreenWatch one = fleet.watchScreen(PHONE, _ -> {});
            ScreenWatch two = fleet.watchScreen(PHONE, _ -> {});
            server.awaitPhone("lab-7", known -> !known.watchers().isEmpty());
            for (int i = 0; i < 10; i++) {
                one.requestKeyFrame();
                two.requestKeyFrame();
            }

            awaitHeard(phone, "\"key_frame\"");
            assertThat(phone.heard().stream().filter(text -> text.contains("key_frame")).count()).isOne();
        }
    }

    @Test
    void aNewWatcherGetsTheLastKeyFrameAndContinuesWithTheNext() {
        List<Long> seen = new CopyOnWriteArrayList<>();
        try (FixedClient phone = sharingPhone()) {
            sendWatched(phone, video(1, true, true), video(2, true, false), video(3, false, false));

            fleet.watchScreen(PHONE, frame -> seen.add(frame.sequence()));
            await().atMost(PATIENCE).until(() -> seen.equals(List.of(1L, 2L)));
            awaitHeard(phone, "\"key_frame\"");
            phone.send(video(4, false, false));
            phone.send(video(5, true, false));
            phone.send(video(6, false, false));

            await().atMost(PATIENCE).until(() -> seen.size() == 5);
            assertThat(seen).containsExactly(1L, 2L, 1L, 5L, 6L);
        }
    }

    @Test
    void anUnwatchedScreenIsPausedAndANewWatcherResumesIt() {
        SeenFleet seen = watched();
        List<Long> frames = new CopyOnWriteArrayList<>();
        try (FixedClient phone = sharingPhone()) {
            phone.say(HELLO.replace("}", ",\"can_pause\":true}"));
            fleet.watchScreen(PHONE, _ -> {}).close();
            awaitHeard(phone, "\"pause_screen\"");
            phone.send(frame(1));
            phone.say("{\"event\":\"screen\",\"state\":\"paused\"}");
            Phone paused = seen.awaitPhone("lab-7", known -> known.sharing() == Sharing.PAUSED);
            assertThat(paused.description().can(Capability.PAUSE)).isTrue();
            assertThat(seen.counts().sharing()).isOne();

            try (Watch _ = fleet.watchScreen(PHONE, frame -> frames.add(frame.sequence()))) {
                awaitHeard(phone, "\"resume_screen\"");
                phone.send(frame(2));

                await().atMost(PATIENCE).until(() -> !frames.isEmpty());
                assertThat(frames).as("the picture from before the pause is not shown").containsExactly(2L);
                seen.awaitPhone("lab-7", known -> known.sharing() == Sharing.LIVE);
            }
        }
    }

    @Test
    void aWantedSharingIsShownWhileOfflineAndRequestedAgainAfterReconnect() {
        SeenFleet seen = watched();
        try (FixedClient _ = sharingPhone()) {
            seen.awaitPhone("lab-7", known -> operator().equals(known.sharingDetails().wantedBy()));
        }
        Phone away = seen.awaitPhone("lab-7", known -> known.presence() == Presence.OFFLINE);
        assertThat(away.sharingDetails().wantedBy()).isEqualTo(operator());
        try (FixedClient phone = server.phone("lab-7")) {
            phone.say(HELLO);
            awaitHeard(phone, "\"open_screen\",\"fromUser\":\"" + operator().value() + "\"");
            seen.awaitPhone("lab-7", known -> known.sharingDetails().askedAgainAt() != null);
        }
        seen.awaitPhone("lab-7", known -> known.presence() == Presence.OFFLINE);

        assertThat(send(new Command.StopSharing())).succeedsWithin(PATIENCE).isEqualTo(new Outcome.Done());

        seen.awaitPhone("lab-7", known -> known.sharingDetails().wantedBy() == null);
    }

    @Test
    void thePhoneShowsItsReportedStreamValues() {
        SeenFleet seen = watched();
        try (FixedClient phone = server.phone("lab-7")) {
            phone.say("{\"event\":\"hello\",\"protocol\":1,\"codecs\":[\"jpeg\",\"h264\",\"of-tomorrow\"]}");
            phone.say("{\"event\":\"heart\",\"sent_frames\":12,\"dropped_frames\":3,\"still\":true,\"encode_ms\":8.5,"
                    + "\"clock_ms\":" + System.currentTimeMillis() + "}");

            Phone told = seen.awaitPhone("lab-7", known -> known.link().clockAhead() != null);

            assertThat(told.description().codecs()).containsExactlyInAnyOrder(Codec.JPEG, Codec.H264);
            assertThat(told.vitals().screen())
                    .isEqualTo(new ScreenVitals(12L, 3L, true, Duration.ofNanos(8_500_000)));
            assertThat(told.link().clockAhead()).isCloseTo(Duration.ZERO, Duration.ofSeconds(5));
        }
    }

    private FixedClient sharingPhone() {
        FixedClient phone = modernPhone();
        startSharing();
        phone.heard(1);
        phone.say("{\"event\":\"screen\",\"state\":\"live\"}");
        server.awaitPhone("lab-7", known -> known.sharing() == Sharing.LIVE);
        return phone;
    }

    private static ByteBuffer frame(long sequence) {
        return FrameCodec.encode(new Frame(Codec.JPEG, true, false, 0, sequence, 0, 9, 16,
                ByteBuffer.wrap(new byte[]{1, 2, 3})));
    }

    private static ByteBuffer video(long sequence, boolean keyFrame, boolean configuration) {
        return FrameCodec.encode(new Frame(Codec.H264, keyFrame, configuration, 0, sequence, 0, 9, 16,
                ByteBuffer.wrap(new byte[]{0, 0, 0, 1, 0x65})));
    }

    /** Sends frames and waits until a watcher at the server itself has got them. */
    private void sendWatched(FixedClient phone, ByteBuffer... frames) {
        List<Frame> seen = new CopyOnWriteArrayList<>();
        try (ScreenWatch _ = server.fleet().watchScreen(PHONE, seen::add)) {
            server.awaitPhone("lab-7", known -> !known.watchers().isEmpty());
            for (ByteBuffer frame : frames) {
                phone.send(frame);
            }
            await().atMost(PATIENCE).until(() -> seen.size() >= frames.length);
        }
    }

    private static void awaitHeard(FixedClient phone, String words) {
        await(words).atMost(PATIENCE).until(() -> phone.heard().stream().anyMatch(text -> text.contains(words)));
    }
}
