package dev.golink.phones.simulator.stream;

import java.time.InstantSource;

import dev.golink.phones.simulator.clip.ClipStore;
import dev.golink.phones.simulator.figures.Counters;
import dev.golink.phones.simulator.load.Screens;
import dev.golink.phones.simulator.picture.Pictures;
import dev.golink.phones.simulator.time.Clockwork;

/**
 * What the streams of all phones share.
 *
 * @param clockwork the swarm's thread and time
 * @param wallClock the phones' wall clock
 * @param pictures  the source of JPEG pictures
 * @param clips     the source of H.264 clips
 * @param screens   what phones can send
 * @param counters  counts what phones send
 */
public record Equipment(Clockwork clockwork, InstantSource wallClock, Pictures pictures, ClipStore clips,
        Screens screens, Counters counters) {}
