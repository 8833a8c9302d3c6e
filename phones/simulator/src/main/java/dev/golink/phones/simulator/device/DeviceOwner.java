package dev.golink.phones.simulator.device;

/** Keeps the state of a simulated phone from one connection to the next. Used on the swarm's thread. */
public interface DeviceOwner {
    /** The phone; as nobody has touched it, if {@link #isTouched} is false. */
    Device device();

    /** Keeps the phone's new state. */
    void device(Device changed);

    /** Whether somebody has controlled or touched the phone since the start. */
    boolean isTouched();
}
