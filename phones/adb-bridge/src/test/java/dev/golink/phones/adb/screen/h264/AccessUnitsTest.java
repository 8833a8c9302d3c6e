package dev.golink.phones.adb.screen.h264;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.golink.phones.adb.screen.picture.PictureSize;
import dev.golink.phones.simulator.clip.Clip;
import dev.golink.phones.simulator.clip.ClipFormat;
import dev.golink.phones.simulator.picture.UprightSize;
import dev.golink.video.h264.fixtures.Bits;

final class AccessUnitsTest implements AccessUnits.Listener {
    private static final byte[] SEQUENCE = new Bits().bits(8, 66).bits(16, 30).number(0).number(0).number(2).number(1)
            .bits(1, 0).number(7).number(15).bits(1, 1).bits(1, 1).bits(2, 0).unit(0x67);
    private static final byte[] PICTURE = {0x68, (byte) 0xCE, 0x38, (byte) 0x80};
    private static final byte[] KEY = {0x65, (byte) 0x88, 0x11, 0x12, 0x13};
    private static final byte[] KEY_GOES_ON = {0x65, 0x41, 0x21, 0x22};
    private static final byte[] SLICE = {0x41, (byte) 0x9A, 0x31, 0x32};
    private static final byte[] SLICE_GOES_ON = {0x41, 0x42, 0x41};
    private static final byte[] NOTES = {0x06, 0x05, 0x01, 0x7F, (byte) 0x80};
    private static final byte[] DELIMITER = {0x09, 0x10};
    private static final byte[] CODE = {0, 0, 0, 1};
    private static final byte[] SHORT_CODE = {0, 0, 1};

    private final List<AccessUnit> pictures = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private int torn;
    private final AccessUnits units = new AccessUnits(this);

    @Override
    public void picture(AccessUnit unit) {
        pictures.add(unit);
    }

    @Override
    public void torn() {
        torn++;
    }

    @Override
    public void words(String text) {
        words.append(text);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 64, 1000, 100_000})
    void picturesOfARealEncoderComeOutAsTheyWentInHoweverTheirBytesAreCut(int chunk) {
        ClipFormat format = ClipFormat.within(1, new UprightSize(216, 480), 0, 480, 10, 400_000);
        List<byte[]> encoded = Clip.encoded(format, 0);

        feed(join(encoded), chunk);
        units.pause();

        assertThat(pictures).hasSameSizeAs(encoded);
        for (int i = 0; i < encoded.size(); i++) {
            assertThat(bytes(i)).isEqualTo(encoded.get(i));
            assertThat(pictures.get(i).isKey()).isEqualTo(i == 0);
            assertThat(pictures.get(i).size()).isEqualTo(new PictureSize(216, 480));
        }
        assertThat(torn).isZero();
        assertThat(words).isEmpty();
    }

    @Test
    void aPictureIsCompleteAsSoonAsTheNextOneBegins() {
        feed(stream(CODE, SEQUENCE, PICTURE, KEY, SLICE));
        assertThat(pictures).hasSize(1);
        assertThat(bytes(0)).isEqualTo(stream(CODE, SEQUENCE, PICTURE, KEY));
        feed(Arrays.copyOf(stream(CODE, SLICE), 5));
        assertThat(pictures).as("the first byte of a slice does not tell that it begins a picture").hasSize(1);
        feed(new byte[]{SLICE[1]});
        assertThat(pictures).hasSize(2);
    }

    @Test
    void theLastPictureDoesNotWaitForTheNextOne() {
        feed(stream(CODE, SEQUENCE, PICTURE, KEY));
        assertThat(units.isOpen()).isTrue();
        units.pause();

        assertThat(pictures).hasSize(1);
        assertThat(units.isOpen()).isFalse();
        feed(stream(CODE, SLICE));
        units.pause();
        units.pause();
        assertThat(pictures).hasSize(2);
        assertThat(torn).isZero();
    }

    @Test
    void slicesOfAPictureStayTogether() {
        feed(stream(SHORT_CODE, SEQUENCE, PICTURE, KEY, KEY_GOES_ON, KEY_GOES_ON, SLICE, SLICE_GOES_ON, SLICE));
        units.pause();

        assertThat(pictures).extracting(AccessUnit::isKey).containsExactly(true, false, false);
        assertThat(bytes(0)).isEqualTo(stream(CODE, SEQUENCE, PICTURE, KEY, KEY_GOES_ON, KEY_GOES_ON));
        assertThat(bytes(1)).isEqualTo(stream(CODE, SLICE, SLICE_GOES_ON));
    }

    @Test
    void delimitersAndNotesBelongToThePictureAfterThem() {
        feed(stream(CODE, DELIMITER, SEQUENCE, PICTURE, NOTES, KEY, DELIMITER, NOTES, SLICE, DELIMITER));
        assertThat(pictures).hasSize(2);
        assertThat(bytes(0)).isEqualTo(stream(CODE, SEQUENCE, PICTURE, NOTES, KEY));
        assertThat(bytes(1)).isEqualTo(stream(CODE, NOTES, SLICE));
    }

    @Test
    void eachKeyFrameHasTheParameterSetsThatCameLast() {
        byte[] other = PICTURE.clone();
        other[2] = 0x39;
        feed(stream(CODE, SEQUENCE, PICTURE, KEY, KEY, other, KEY));
        units.pause();

        assertThat(bytes(1)).isEqualTo(stream(CODE, SEQUENCE, PICTURE, KEY));
        assertThat(bytes(2)).isEqualTo(stream(CODE, SEQUENCE, other, KEY));
    }

    @Test
    void zerosAroundUnitsAndBytesLikeAStartCodeInsideAreNoStartCodes() {
        byte[] escaped = {0x41, (byte) 0x9A, 0, 0, 3, 1, 0x33};
        byte[] zeros = new byte[9];
        feed(join(List.of(zeros, stream(CODE, SEQUENCE, PICTURE, KEY), zeros, stream(CODE, escaped), zeros)), 1);
        units.pause();

        assertThat(pictures).hasSize(2);
        assertThat(bytes(1)).isEqualTo(stream(CODE, escaped));
        assertThat(words).isEmpty();
        assertThat(torn).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 10_000})
    void textOfTheProgramIsReportedAndInNoPicture(int chunk) {
        feed(join(List.of(text("WARNING: failed at 8x8\n"), stream(CODE, SEQUENCE, PICTURE, KEY))), chunk);
        units.pause();
        feed(text("Encoder failed (err=-38)\n"), chunk);
        units.pause();

        assertThat(pictures).hasSize(1);
        assertThat(bytes(0)).isEqualTo(stream(CODE, SEQUENCE, PICTURE, KEY));
        assertThat(words).hasToString("WARNING: failed at 8x8\nEncoder failed (err=-38)\n");
        assertThat(torn).isZero();
    }

    @Test
    void theRestOfAPictureAfterAPauseIsNoticedOnceAndNotTakenForAnother() {
        byte[] whole = stream(CODE, SEQUENCE, PICTURE, KEY);
        feed(Arrays.copyOf(whole, whole.length - 3));
        units.pause();
        feed(Arrays.copyOfRange(whole, whole.length - 3, whole.length));
        feed(new byte[]{1, 2, 3});
        feed(stream(CODE, SLICE));
        units.pause();

        assertThat(torn).isEqualTo(1);
        assertThat(pictures).hasSize(2);
        assertThat(bytes(1)).isEqualTo(stream(CODE, SLICE));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void aPauseInAStartCodeTearsNothing(int zeros) {
        byte[] next = stream(CODE, SLICE);
        feed(stream(CODE, SEQUENCE, PICTURE, KEY));
        feed(Arrays.copyOf(next, zeros));
        units.pause();
        feed(Arrays.copyOfRange(next, zeros, next.length));
        units.pause();

        assertThat(torn).isZero();
        assertThat(pictures).hasSize(2);
        assertThat(bytes(0)).isEqualTo(stream(CODE, SEQUENCE, PICTURE, KEY));
        assertThat(bytes(1)).isEqualTo(next);
    }

    @Test
    void aPictureHasTheTimeOfItsFirstBytes() {
        byte[] whole = stream(CODE, SEQUENCE, PICTURE, KEY);
        units.bytes(Arrays.copyOf(whole, 6), Duration.ofMillis(5));
        units.bytes(Arrays.copyOfRange(whole, 6, whole.length), Duration.ofMillis(9));
        units.bytes(stream(CODE, SLICE), Duration.ofMillis(20));
        units.pause();

        assertThat(pictures).extracting(AccessUnit::arrivedAt).containsExactly(Duration.ofMillis(5),
                Duration.ofMillis(20));
    }

    @Test
    void aUnitWithoutEndIsGivenUpInsteadOfFillingTheMemory() {
        feed(stream(CODE, SEQUENCE, PICTURE, KEY));
        byte[] endless = new byte[1024 * 1024];
        Arrays.fill(endless, (byte) 0x55);
        feed(endless);
        for (int i = 0; i < 10; i++) {
            feed(endless);
        }
        feed(stream(CODE, KEY));
        units.pause();

        assertThat(torn).isEqualTo(1);
        assertThat(pictures).hasSize(1);
        assertThat(bytes(0)).isEqualTo(stream(CODE, SEQUENCE, PICTURE, KEY));
    }

    @Test
    void aPictureOfSlicesWithoutEndIsGivenUpInsteadOfFillingTheMemory() {
        feed(stream(CODE, SEQUENCE, PICTURE, KEY));
        byte[] goesOn = Arrays.copyOf(KEY_GOES_ON, 1024 * 1024);
        Arrays.fill(goesOn, 2, goesOn.length, (byte) 0x55);
        for (int i = 0; i < 4; i++) {
            feed(stream(CODE, goesOn));
        }
        feed(stream(CODE, KEY));
        units.pause();

        assertThat(torn).isEqualTo(1);
        assertThat(pictures.getLast().bytes().array()).isEqualTo(stream(CODE, SEQUENCE, PICTURE, KEY));
        assertThat(pictures).allMatch(picture -> picture.bytes().remaining() <= AccessUnits.LONGEST_PICTURE);
    }

    @Test
    void notesWithoutAnyPictureDoNotFillTheMemory() {
        byte[] notes = Arrays.copyOf(NOTES, 1024 * 1024);
        Arrays.fill(notes, 2, notes.length, (byte) 0x55);
        for (int i = 0; i < 6; i++) {
            feed(stream(CODE, notes));
        }
        feed(stream(CODE, SEQUENCE, PICTURE, KEY));
        units.pause();
        assertThat(pictures).hasSize(1);
        assertThat(bytes(0).length).isLessThan(3 * notes.length);
    }

    @Test
    void aParameterSetThatIsFarTooLongIsNotKept() {
        byte[] huge = Arrays.copyOf(PICTURE, AccessUnits.LONGEST_SET + 1);
        Arrays.fill(huge, PICTURE.length, huge.length, (byte) 0x55);
        feed(stream(CODE, SEQUENCE, PICTURE, huge, KEY));
        units.pause();
        assertThat(bytes(0)).isEqualTo(stream(CODE, SEQUENCE, PICTURE, KEY));
    }

    private void feed(byte[] bytes) {
        feed(bytes, Math.max(1, bytes.length));
    }

    private void feed(byte[] bytes, int chunk) {
        for (int at = 0; at < bytes.length; at += chunk) {
            units.bytes(Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + chunk)), Duration.ZERO);
        }
    }

    private byte[] bytes(int picture) {
        return pictures.get(picture).bytes().array();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] stream(byte[] code, byte[]... units) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] unit : units) {
            out.writeBytes(code);
            out.writeBytes(unit);
        }
        return out.toByteArray();
    }

    private static byte[] join(List<byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        parts.forEach(out::writeBytes);
        return out.toByteArray();
    }
}
