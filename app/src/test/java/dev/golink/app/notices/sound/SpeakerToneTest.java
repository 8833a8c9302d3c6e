package dev.golink.app.notices.sound;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpeakerToneTest {
    @Test
    void toneIsShortAndAudibleWithoutClicks() {
        byte[] tone = SpeakerTone.tone();

        int loudest = 0;
        int largestStep = 0;
        int last = 0;
        for (int i = 0; i < tone.length; i += 2) {
            int sample = (short) (tone[i] & 0xff | tone[i + 1] << 8);
            loudest = Math.max(loudest, Math.abs(sample));
            largestStep = Math.max(largestStep, Math.abs(sample - last));
            last = sample;
        }
        assertThat(tone.length / 2).as("samples").isBetween(44_100 / 10, 44_100 / 2);
        assertThat(loudest).isBetween(4_000, 9_000);
        assertThat(largestStep).as("from one sample to the next").isLessThan(2_000);
    }
}
