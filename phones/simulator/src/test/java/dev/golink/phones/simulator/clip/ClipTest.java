package dev.golink.phones.simulator.clip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.golink.phones.simulator.picture.UprightSize;

class ClipTest {
    private static final ClipFormat SMALL = new ClipFormat(2, new UprightSize(72, 160), 0, 8, 100_000);

    @Test
    void aLoopDecodesTwiceWithoutABreak() {
        try (ClipDecoder decoder = new ClipDecoder()) {
            List<byte[]> twice = new ArrayList<>();
            for (int second = 0; second < 2 * Clip.SECONDS; second++) {
                twice.addAll(Clip.encoded(SMALL, second % Clip.SECONDS));
            }
            assertThat(twice).hasSize(160).allMatch(decoder::decodes);
            assertThat(decoder.size()).isEqualTo(SMALL.size());
        }
    }

    @Test
    void eachSecondHasOneKeyFrameWithConfigurationAtItsStart() {
        for (int second = 0; second < Clip.SECONDS; second++) {
            List<byte[]> pictures = Clip.encoded(SMALL, second);
            assertThat(NalUnits.typesOf(pictures.getFirst())).containsExactly(NalUnits.SPS, NalUnits.PPS, NalUnits.IDR);
            assertThat(pictures.subList(1, 8)).allSatisfy(
                    picture -> assertThat(NalUnits.typesOf(picture)).containsExactly(NalUnits.DEPENDENT));
        }
    }

    @Test
    void anySecondDecodesByItself() {
        for (int second = 0; second < Clip.SECONDS; second++) {
            try (ClipDecoder decoder = new ClipDecoder()) {
                assertThat(Clip.encoded(SMALL, second)).allMatch(decoder::decodes);
            }
        }
    }

    @Test
    void aDependentPictureAloneDoesNotDecode() {
        try (ClipDecoder decoder = new ClipDecoder()) {
            assertThat(decoder.decodes(Clip.encoded(SMALL, 0).get(1))).as("else the other tests prove nothing")
                    .isFalse();
        }
    }

    @Test
    void picturesScenesAndRotationsLookDifferent() {
        try (ClipDecoder decoder = new ClipDecoder()) {
            List<Integer> looks = new ArrayList<>();
            for (byte[] picture : Clip.encoded(SMALL, 3)) {
                assertThat(decoder.decodes(picture)).isTrue();
                looks.add(decoder.fingerprint());
            }
            assertThat(looks).doesNotHaveDuplicates();
            assertThat(decoder.decodes(Clip.encoded(new ClipFormat(3, SMALL.size(), 0, 8, 100_000), 3).getFirst()))
                    .isTrue();
            assertThat(looks).doesNotContain(decoder.fingerprint());
            assertThat(decoder.decodes(Clip.encoded(new ClipFormat(2, SMALL.size(), 1, 8, 100_000), 3).getFirst()))
                    .isTrue();
            assertThat(decoder.size()).isEqualTo(new UprightSize(160, 72));
        }
    }
}
