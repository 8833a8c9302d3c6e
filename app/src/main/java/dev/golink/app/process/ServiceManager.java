package dev.golink.app.process;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * The service manager that started this process, such as systemd. A service counts as started once it says so by a
 * datagram to the socket that a variable names; see sd_notify(3). Java has no datagrams of Unix sockets, so this calls
 * the system's own functions.
 */
public final class ServiceManager {
    private static final String SOCKET = "NOTIFY_SOCKET";
    // The constants of Linux; see socket(2), send(2) and unix(7).
    private static final short AF_UNIX = 1;
    private static final int SOCK_DGRAM = 2;
    private static final int SOCK_CLOEXEC = 0x80000;
    private static final int MSG_NOSIGNAL = 0x4000;
    /** The bytes for the family at the beginning of an address, and the longest path after them. */
    private static final int FAMILY = 2;
    private static final int LONGEST_PATH = 107;

    private ServiceManager() {}

    /**
     * Reports that this process is ready, if a service manager waits for that.
     *
     * @return false if a service manager waits, but could not be reached
     */
    public static boolean reportReady() {
        return reportReady(System.getenv());
    }

    static boolean reportReady(Map<String, String> environment) {
        String socket = environment.getOrDefault(SOCKET, "");
        boolean waits = socket.startsWith("/") || socket.startsWith("@");
        return !waits || send(socket, "READY=1");
    }

    private static boolean send(String socket, String text) {
        byte[] path = socket.getBytes(StandardCharsets.UTF_8);
        if (path.length > LONGEST_PATH) {
            return false;
        }
        if (path[0] == '@') { // a socket without a file
            path[0] = 0;
        }
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment address = arena.allocate(FAMILY + path.length);
            address.set(ValueLayout.JAVA_SHORT_UNALIGNED, 0, AF_UNIX);
            MemorySegment.copy(path, 0, address, ValueLayout.JAVA_BYTE, FAMILY, path.length);
            MemorySegment datagram = arena.allocateFrom(ValueLayout.JAVA_BYTE,
                    text.getBytes(StandardCharsets.UTF_8));
            return send(address, datagram);
        }
    }

    private static boolean send(MemorySegment address, MemorySegment datagram) {
        int descriptor = (int) call("socket", FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT,
                ValueLayout.JAVA_INT, ValueLayout.JAVA_INT), (int) AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
        if (descriptor < 0) {
            return false;
        }
        long sent = (long) call("sendto", FunctionDescriptor.of(ValueLayout.JAVA_LONG, ValueLayout.JAVA_INT,
                ValueLayout.ADDRESS, ValueLayout.JAVA_LONG, ValueLayout.JAVA_INT, ValueLayout.ADDRESS,
                ValueLayout.JAVA_INT), descriptor, datagram, datagram.byteSize(), MSG_NOSIGNAL, address,
                (int) address.byteSize());
        call("close", FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT), descriptor);
        return sent == datagram.byteSize();
    }

    @SuppressWarnings("restricted") // The functions belong to the system's C library, and their types are those of POSIX.
    private static Object call(String function, FunctionDescriptor type, Object... arguments) {
        Linker linker = Linker.nativeLinker();
        try {
            return linker.downcallHandle(linker.defaultLookup().findOrThrow(function), type)
                    .invokeWithArguments(arguments);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) { // a method handle may throw this, but none of these functions does
            throw new IllegalStateException(function, e);
        }
    }
}
