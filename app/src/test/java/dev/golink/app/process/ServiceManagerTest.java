package dev.golink.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The message that a server is ready, as systemd receives it. */
@EnabledOnOs(OS.LINUX)
class ServiceManagerTest {
    @TempDir
    private Path folder;

    @Test
    void theManagerHearsThatTheServerIsReady() throws Throwable {
        String path = folder.resolve("notify").toString();
        try (Manager manager = Manager.listening(path)) {
            assertThat(ServiceManager.reportReady(Map.of("NOTIFY_SOCKET", path))).isTrue();

            assertThat(manager.heard()).isEqualTo("READY=1");
        }
    }

    @Test
    void theSocketMayBeOneWithoutAFile() throws Throwable {
        String name = "golink-test-" + ProcessHandle.current().pid();
        try (Manager manager = Manager.listening("\0" + name)) {
            assertThat(ServiceManager.reportReady(Map.of("NOTIFY_SOCKET", "@" + name))).isTrue();

            assertThat(manager.heard()).isEqualTo("READY=1");
        }
    }

    @Test
    void withoutAManagerNothingIsReported() {
        assertThat(ServiceManager.reportReady(Map.of())).isTrue();
        assertThat(ServiceManager.reportReady(Map.of("NOTIFY_SOCKET", "vsock:2:1"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 200})
    void aManagerThatCannotBeReachedIsNoticed(int length) {
        String path = folder.resolve("x".repeat(length)).toString();

        assertThat(ServiceManager.reportReady(Map.of("NOTIFY_SOCKET", path))).isFalse();
    }

    /** A socket as that of systemd. */
    private record Manager(int descriptor) implements AutoCloseable {
        private static final int AF_UNIX = 1;
        private static final int SOCK_DGRAM = 2;

        static Manager listening(String path) throws Throwable {
            byte[] name = path.getBytes(StandardCharsets.UTF_8);
            int descriptor = (int) call("socket", FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT,
                    ValueLayout.JAVA_INT, ValueLayout.JAVA_INT), AF_UNIX, SOCK_DGRAM, 0);
            try (Arena arena = Arena.ofConfined()) {
                MemorySegment address = arena.allocate(2 + name.length);
                address.set(ValueLayout.JAVA_SHORT_UNALIGNED, 0, (short) AF_UNIX);
                MemorySegment.copy(name, 0, address, ValueLayout.JAVA_BYTE, 2, name.length);
                int bound = (int) call("bind", FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT,
                        ValueLayout.ADDRESS, ValueLayout.JAVA_INT), descriptor, address, (int) address.byteSize());
                assertThat(bound).isZero();
            }
            return new Manager(descriptor);
        }

        String heard() throws Throwable {
            try (Arena arena = Arena.ofConfined()) {
                MemorySegment buffer = arena.allocate(64);
                long length = (long) call("read", FunctionDescriptor.of(ValueLayout.JAVA_LONG, ValueLayout.JAVA_INT,
                        ValueLayout.ADDRESS, ValueLayout.JAVA_LONG), descriptor, buffer, buffer.byteSize());
                return new String(buffer.asSlice(0, length).toArray(ValueLayout.JAVA_BYTE), StandardCharsets.UTF_8);
            }
        }

        @Override
        public void close() {
            try {
                call("close", FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT), descriptor);
            } catch (Throwable e) { // a method handle may throw this
                throw new AssertionError(e);
            }
        }

        @SuppressWarnings("restricted")
        private static Object call(String function, FunctionDescriptor type, Object... arguments) throws Throwable {
            Linker linker = Linker.nativeLinker();
            return linker.downcallHandle(linker.defaultLookup().findOrThrow(function), type)
                    .invokeWithArguments(arguments);
        }
    }
}
