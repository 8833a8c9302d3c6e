package dev.golink.phones.simulator.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import javax.imageio.ImageIO;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.golink.phones.simulator.behaviour.Behaviour;
import dev.golink.phones.simulator.picture.Drawing;
import dev.golink.server.fleet.screen.Codec;
import dev.golink.server.fleet.screen.Frame;

class DrawnStreamTest {
    private static final Duration MOMENT = Duration.ofMillis(1);

    private final StreamFixture phone = new StreamFixture();
    private final PlainScreen screen = new PlainScreen();
    /** The frames before the drawn ones. */
    private int clips;

    @AfterEach
    void closeStudio() {
        phone.close();
    }

    @Test
    void aPictureIsSentAtOnceWhenThePhoneChanges() throws IOException {
        ScreenStream stream = jpegs();
        phone.clock.turn(Duration.ofMillis(100));
        int before = phone.line.frames.size();
        screen.colour = 0xFF0000;
        stream.changed();
        await(before + 1);
        BufferedImage picture = ImageIO
                .read(new ByteArrayInputStream(CollectingConnection.bytes(phone.line.frames.getLast())));
        assertThat(picture.getRGB(10, 10) >> 16 & 255).as("red").isGreaterThan(200);
    }

    @Test
    void picturesAreNotFasterThanTheLimitAndTheLastStateIsSent() {
        ScreenStream stream = jpegs();
        phone.clock.turn(Duration.ofMillis(100));
        int before = phone.line.frames.size();
        for (int i = 0; i < 50; i++) {
            stream.changed();
            phone.clock.turn(Duration.ofMillis(10));
            settle();
        }
        assertThat(phone.line.frames.size() - before).as("pictures in half a second at ten a second").isBetween(3, 6);
    }

    @Test
    void aPhoneAtRestSendsTwoPicturesASecondAndAMovingOneMore() {
        jpegs();
        int before = phone.line.frames.size();
        turn(20);
        int atRest = phone.line.frames.size() - before;
        screen.moving = true;
        turn(20);
        int moving = phone.line.frames.size() - before - atRest;
        assertThat(atRest).isBetween(3, 5);
        assertThat(moving).isBetween(15, 21);
    }

    @Test
    void aTurnedPhoneSendsItsPicturesTurned() {
        ScreenStream stream = jpegs();
        phone.clock.turn(Duration.ofMillis(100));
        screen.turns = 1;
        int before = phone.line.frames.size();
        stream.changed();
        await(before + 1);
        Frame turned = phone.line.frames.getLast();
        assertThat(List.of(turned.rotation(), turned.width(), turned.height())).containsExactly(1, 72, 160);
    }

    @Test
    void aPhoneThatSendsVideoGoesOnWithKeyFramesOfItsOwnPictures() {
        ScreenStream stream = phone.started(Behaviour.WELL);
        phone.turnUntil(() -> !phone.line.frames.isEmpty());
        clips = phone.line.frames.size();
        stream.show(screen);
        stream.changed();
        await(clips + 1);
        phone.clock.turn(Duration.ofMillis(200));
        stream.changed();
        await(clips + 2);
        assertThat(phone.line.frames.subList(clips, clips + 2)).allMatch(frame -> frame.codec() == Codec.H264)
                .allMatch(Frame::keyFrame);
        phone.assertEachDecodes();
        for (Frame frame : phone.line.frames.subList(clips, clips + 2)) {
            StreamFixture.assertDecodes(List.of(frame));
        }
    }

    @Test
    void aWatchThatAsksForAnotherCodecGetsIt() {
        ScreenStream stream = phone.started(Behaviour.WELL);
        clips = phone.line.frames.size();
        stream.show(screen);
        stream.changed();
        await(clips + 1);
        phone.clock.turn(Duration.ofMillis(200));
        settle();
        int before = phone.line.frames.size();
        stream.use(Codec.JPEG, StreamFixture.tuning(160, 10));
        await(before + 1);
        assertThat(phone.line.frames.getLast().codec()).isEqualTo(Codec.JPEG);
    }

    @Test
    void nothingIsSentWhileNobodyWatchesAndTheNewStateAfterThat() {
        ScreenStream stream = phone.started(Behaviour.WELL);
        stream.rest(true);
        stream.show(screen);
        int before = phone.line.frames.size();
        stream.changed();
        phone.clock.turn(Duration.ofSeconds(2));
        assertThat(screen.asked).isZero();
        assertThat(phone.line.frames).hasSize(before);
        stream.rest(false);
        await(before + 1);
        assertThat(screen.drawn).isPositive();
    }

    @Test
    void aStillPhoneSendsAPictureForEachChange() {
        ScreenStream stream = phone.stream(Behaviour.STILL);
        stream.show(screen);
        stream.use(Codec.JPEG, StreamFixture.tuning(160, 10));
        stream.start();
        await(1);
        turn(30);
        assertThat(phone.line.frames).hasSize(1);
        stream.changed();
        await(2);
    }

    private ScreenStream jpegs() {
        ScreenStream stream = phone.stream(Behaviour.WELL);
        stream.show(screen);
        stream.use(Codec.JPEG, StreamFixture.tuning(160, 10));
        stream.start();
        await(1);
        return stream;
    }

    /** Moves the clock in tenths of a second, with time for each picture. */
    private void turn(int tenths) {
        for (int i = 0; i < tenths; i++) {
            phone.clock.turn(Duration.ofMillis(100));
            settle();
        }
    }

    /** Waits until no picture is being drawn: each that was ordered since {@code clips} frames is sent or left out. */
    private void settle() {
        Awaitility.await().pollInSameThread().until(() -> {
            phone.clock.turn(Duration.ZERO);
            return phone.line.frames.size() - clips + leftOut() >= screen.asked;
        });
    }

    private long leftOut() {
        return phone.counters.figures(Duration.ZERO, Duration.ZERO).framesLeftOut();
    }

    private void await(int frames) {
        Awaitility.await().pollInSameThread().until(() -> {
            phone.clock.turn(MOMENT);
            return phone.line.frames.size() >= frames;
        });
    }

    /** A screen of one colour. */
    private static final class PlainScreen implements ControlledScreen {
        volatile int drawn;
        int asked;
        int colour;
        int turns;
        boolean moving;

        @Override
        public Drawing drawing(Duration now) {
            int rgb = colour;
            asked++;
            return canvas -> {
                canvas.fill(0, 0, canvas.size().width(), canvas.size().height(), rgb);
                drawn++;
            };
        }

        @Override
        public int turns() {
            return turns;
        }

        @Override
        public boolean isMoving(Duration now) {
            return moving;
        }
    }
}
