package dev.golink.phones.simulator.input;

import dev.golink.phones.simulator.behaviour.DeviceProfile;
import dev.golink.phones.simulator.device.DeviceOwner;
import dev.golink.phones.simulator.picture.UprightSize;

/**
 * The phone whose gestures are carried out.
 *
 * @param profile what it is
 * @param owner   keeps its state
 * @param screen  the largest size of its pictures before they are turned, which decides their shape
 */
public record PhoneSide(DeviceProfile profile, DeviceOwner owner, UprightSize screen) {
    /** The size of its pictures as they are now. */
    public UprightSize size() {
        return screen.turned(owner.device().turns());
    }

    /** The clockwise quarter turns that show its pictures upright, 0 to 3. */
    public int rotation() {
        return (profile.rotation() + owner.device().turns()) % 4;
    }
}
