package dev.golink.app.notices.sound;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Plays two short notes on this computer's sound output. Without a sound output, it logs a warning and the window
 * continues. See decision 0022.
 */
public final class SpeakerTone implements NoticeTone {
    private static final Logger LOG = LoggerFactory.getLogger(SpeakerTone.class);
    private static final float RATE = 44_100;
    private static final double[] NOTES = {784, 1047};
    private static final double SECONDS_A_NOTE = 0.14;
    private static final double LOUDNESS = 0.25 * Short.MAX_VALUE;

    // One tone at a time. At most one more waits; further ones are dropped. The idle thread ends after one second.
    private final ExecutorService player = new ThreadPoolExecutor(0, 1, 1, TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(1), Thread.ofPlatform().daemon().name("chime").factory(),
            new ThreadPoolExecutor.DiscardPolicy());

    @Override
    public void ring() {
        player.execute(SpeakerTone::play);
    }

    private static void play() {
        byte[] tone = tone();
        AudioFormat format = new AudioFormat(RATE, 16, 1, true, false);
        try (SourceDataLine line = AudioSystem.getSourceDataLine(format)) {
            line.open(format);
            line.start();
            line.write(tone, 0, tone.length);
            line.drain();
        } catch (LineUnavailableException | IllegalArgumentException | LinkageError e) {
            // There is no sound card, it is in use, or the system lacks a sound library: Java Sound throws these three.
            LOG.warn("The sound of a notice could not be played, because this computer has no sound output ({}).",
                    e.toString());
        }
    }

    /** Sine waves that swell and fade, so that they do not click; 16 bits, mono, little-endian. */
    static byte[] tone() {
        int each = (int) (RATE * SECONDS_A_NOTE);
        byte[] bytes = new byte[2 * each * NOTES.length];
        for (int i = 0; i < each * NOTES.length; i++) {
            double swell = Math.sin(Math.PI * (i % each) / each);
            double wave = Math.sin(2 * Math.PI * NOTES[i / each] * i / RATE);
            int sample = (int) (LOUDNESS * swell * wave);
            bytes[2 * i] = (byte) sample;
            bytes[2 * i + 1] = (byte) (sample >> 8);
        }
        return bytes;
    }
}
