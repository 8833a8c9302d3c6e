package dev.golink.phones.adb.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;

import dev.golink.server.fleet.screen.Codec;
import dev.golink.server.fleet.screen.Frame;

final class SnapshotTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final ScreenFixture phone = new ScreenFixture(new ScreenAbilities(false, false));

    @Test
    void aPhoneWithoutVideoSendsSinglePicturesAtMostTwoASecond() {
        phone.screen.start(Codec.H264, ScreenFixture.WISH);
        picture(0, Color.RED);
        phone.pass(Duration.ofMillis(400));
        assertThat(phone.shell.snapshots()).hasSize(1);
        phone.pass(Duration.ofMillis(150));
        picture(1, Color.BLUE);

        assertThat(phone.frames).extracting(Frame::codec).containsExactly(Codec.JPEG, Codec.JPEG);
        assertThat(phone.frames).extracting(Frame::sequence).containsExactly(0L, 1L);
        assertThat(phone.frames.getFirst().keyFrame()).isTrue();
        assertThat(phone.frames.getFirst().width()).isEqualTo(216);
        assertThat(phone.frames.getFirst().height()).isEqualTo(480);
    }

    @Test
    void aLowerRateIsKept() {
        phone.screen.start(Codec.JPEG, new StreamWish(480, 1, 1_000_000));
        picture(0, Color.RED);
        phone.pass(Duration.ofMillis(900));
        assertThat(phone.shell.snapshots()).hasSize(1);
        phone.pass(Duration.ofMillis(200));
        assertThat(phone.shell.snapshots()).hasSize(2);
    }

    @Test
    void aSlowPhoneIsNotAskedForASecondPictureBeforeTheFirstIsThere() {
        phone.screen.start(Codec.JPEG, ScreenFixture.WISH);
        phone.pass(SECOND.multipliedBy(5));
        assertThat(phone.shell.snapshots()).hasSize(1);
        picture(0, Color.RED);
        phone.pass(Duration.ofMillis(25));
        assertThat(phone.shell.snapshots()).hasSize(2);
    }

    @Test
    void aPictureLikeTheOneBeforeIsNotSentAgainUnlessItIsAskedFor() {
        phone.screen.start(Codec.JPEG, ScreenFixture.WISH);
        picture(0, Color.RED);
        phone.pass(SECOND);
        picture(1, Color.RED);
        phone.pass(SECOND);
        assertThat(phone.frames).hasSize(1);
        assertThat(phone.screen.vitals().still()).isTrue();
        phone.screen.keyFrame();
        picture(2, Color.RED);
        phone.pass(SECOND);
        picture(3, Color.RED);
        assertThat(phone.frames).hasSize(2);
    }

    @Test
    void aPictureThatWasLeftOutIsSentWithTheNextOne() {
        phone.screen.start(Codec.JPEG, ScreenFixture.WISH);
        phone.slow = true;
        picture(0, Color.RED);
        phone.slow = false;
        phone.pass(SECOND);
        picture(1, Color.RED);
        assertThat(phone.frames).hasSize(1);
        assertThat(phone.screen.vitals().droppedFrames()).isEqualTo(1);
    }

    @Test
    void warningsBeforeThePictureAreSkipped() {
        phone.screen.start(Codec.JPEG, ScreenFixture.WISH);
        snapshot(0).writes("[Warning] Multiple displays were found, but no display id was specified!\n");
        picture(0, Color.RED);
        assertThat(phone.frames).hasSize(1);
    }

    @Test
    void afterSeveralFailuresTheStreamFailsWithWhatTheProgramSaid() {
        phone.screen.start(Codec.JPEG, ScreenFixture.WISH);
        for (int i = 0; i < 4; i++) {
            snapshot(i).writes("Error opening display\n");
            snapshot(i).ends();
            phone.pass(SECOND);
        }
        assertThat(phone.failures).containsExactly("screencap on the phone gives no picture: Error opening display");
        phone.pass(SECOND.multipliedBy(5));
        assertThat(phone.shell.snapshots()).hasSize(4);
    }

    @Test
    void aProgramThatWritesNothingFailsToo() {
        phone.screen.start(Codec.JPEG, ScreenFixture.WISH);
        for (int i = 0; i < 4; i++) {
            snapshot(i).ends();
            phone.pass(SECOND);
        }
        assertThat(phone.failures).containsExactly("screencap on the phone gives no picture: it writes nothing.");
    }

    @Test
    void aPictureThatTakesTooLongCountsAsAFailureAndIsEnded() {
        phone.screen.start(Codec.JPEG, ScreenFixture.WISH);
        phone.pass(SECOND.multipliedBy(11));
        assertThat(snapshot(0).isClosed()).isTrue();
        assertThat(phone.shell.snapshots()).hasSize(2);
    }

    @Test
    void aPictureWaitsForItsTurnToBeDecodedWithoutBeingCountedAsTooSlow() {
        phone.decoders.acquireUninterruptibly();
        phone.screen.start(Codec.JPEG, ScreenFixture.WISH);
        picture(0, Color.RED);
        phone.pass(SECOND.multipliedBy(60));
        assertThat(phone.frames).isEmpty();
        assertThat(phone.shell.snapshots()).hasSize(1);
        assertThat(phone.failures).isEmpty();
        phone.decoders.release();
        phone.await(() -> phone.frames.size() == 1);
        assertThat(phone.decoders.availablePermits()).isOne();
    }

    @Test
    void brokenPicturesAndThoseOfAStoppedScreenGiveTheirTurnBack() {
        phone.screen.start(Codec.JPEG, ScreenFixture.WISH);
        snapshot(0).writes("no picture");
        snapshot(0).ends();
        phone.pass(SECOND);
        assertThat(phone.decoders.availablePermits()).isOne();
        phone.decoders.acquireUninterruptibly();
        picture(1, Color.RED);
        phone.screen.stop();
        phone.pass(SECOND);
        phone.decoders.release();
        phone.pass(SECOND);
        assertThat(phone.decoders.availablePermits()).isOne();
        assertThat(phone.frames).isEmpty();
        assertThat(phone.failures).isEmpty();
    }

    @Test
    void stoppingEndsWhatRunsOnThePhone() {
        phone.screen.start(Codec.JPEG, ScreenFixture.WISH);
        snapshot(0);
        phone.screen.stop();
        phone.await(snapshot(0)::isClosed);
        phone.pass(SECOND.multipliedBy(3));
        assertThat(phone.shell.snapshots()).hasSize(1);
        assertThat(phone.frames).isEmpty();
    }

    private ScriptedShell.Program snapshot(int number) {
        phone.await(() -> phone.shell.snapshots().size() > number);
        return phone.shell.snapshots().get(number);
    }

    private void picture(int number, Color colour) {
        ScriptedShell.Program program = snapshot(number);
        program.writes(png(colour));
        program.ends();
        phone.await(program::isClosed);
        phone.pass(Duration.ZERO);
    }

    private static byte[] png(Color colour) {
        BufferedImage image = new BufferedImage(1080, 2400, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(colour);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
