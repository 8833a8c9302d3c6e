package dev.golink.phones.simulator.stream;

import java.time.InstantSource;

import dev.golink.phones.simulator.clip.ClipStore;
import dev.golink.phones.simulator.figures.SwarmCounters;
import dev.golink.phones.simulator.load.LoadScreens;
import dev.golink.phones.simulator.picture.PictureSource;
import dev.golink.phones.simulator.time.SwarmTimer;

/**
 * What the streams of all phones share.
 *
 * @param timer     the swarm's thread and time
 * @param wallClock the phones' wall clock
 * @param pictures  the source of JPEG pictures
 * @param clips     the source of H.264 clips
 * @param screens   what phones can send
 * @param counters  counts what phones send
 */
public record StreamContext(SwarmTimer timer, InstantSource wallClock, PictureSource pictures, ClipStore clips,
        LoadScreens screens, SwarmCounters counters) {}
