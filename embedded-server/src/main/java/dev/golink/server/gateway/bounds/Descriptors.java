package dev.golink.server.gateway.bounds;

import java.lang.management.ManagementFactory;

import com.sun.management.UnixOperatingSystemMXBean;

/** The file descriptors of this process. */
final class Descriptors {
    private Descriptors() {}

    /** The most descriptors this process may have open; {@code Integer.MAX_VALUE} where the system does not say. */
    static int most() {
        if (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix) {
            return (int) Math.min(Integer.MAX_VALUE, unix.getMaxFileDescriptorCount());
        }
        return Integer.MAX_VALUE;
    }
}
