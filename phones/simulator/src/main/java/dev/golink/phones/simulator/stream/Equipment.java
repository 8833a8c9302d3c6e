package dev.golink.phones.simulator.stream;

import java.time.InstantSource;

import dev.golink.phones.simulator.clip.ClipStore;
import dev.golink.phones.simulator.figures.Counters;
import dev.golink.phones.simulator.load.Screens;
import dev.golink.phones.simulator.picture.Pictures;
import dev.golink.phones.simulator.time.Clockwork;

/**
 * What the streams of all phones are made with.
 *
 * @param clockwork their thread and time
 * @param wallClock what the phones' clocks show
 * @param pictures  where JPEG comes from
 * @param clips     where H.264 comes from
 * @param screens   what phones can send
 * @param counters  count what they send
 */
public record Equipment(Clockwork clockwork, InstantSource wallClock, Pictures pictures, ClipStore clips,
        Screens screens, Counters counters) {}
