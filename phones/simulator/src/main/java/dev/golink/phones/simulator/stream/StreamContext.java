package dev.golink.phones.simulator.stream;

import java.time.InstantSource;

import dev.golink.phones.client.time.PhoneTimer;
import dev.golink.phones.simulator.behaviour.DeviceProfile;
import dev.golink.phones.simulator.clip.ClipStore;
import dev.golink.phones.simulator.figures.SwarmCounters;
import dev.golink.phones.simulator.load.LoadScreens;
import dev.golink.phones.simulator.picture.PictureRenderer;
import dev.golink.phones.simulator.picture.PictureSource;
import dev.golink.phones.simulator.picture.UprightSize;

/**
 * What the streams of all phones share.
 *
 * @param timer     the swarm's thread and time
 * @param wallClock the phones' wall clock
 * @param pictures  the source of JPEG pictures
 * @param studio    draws the pictures of phones that somebody controls
 * @param clips     the source of H.264 clips
 * @param screens   what phones can send
 * @param counters  counts what phones send
 */
public record StreamContext(PhoneTimer timer, InstantSource wallClock, PictureSource pictures,
        PictureRenderer studio, ClipStore clips, LoadScreens screens, SwarmCounters counters) {
    /**
     * The largest size of a phone's pictures before they are turned. Only that of tablets has the screen's own shape.
     */
    public UprightSize size(DeviceProfile profile) {
        UprightSize usual = screens.size();
        int longest = usual.longestSide();
        return profile.isTablet() ? new UprightSize(profile.width() * longest / profile.height() / 2 * 2, longest)
                : usual;
    }
}
