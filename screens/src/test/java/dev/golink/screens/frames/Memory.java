package dev.golink.screens.frames;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.foreign.StructLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;

/** How much memory this process uses outside of Java's heap, and with it; 0 where the system is not Linux. */
public final class Memory {
    private static final Path STATM = Path.of("/proc/self/statm");
    private static final long PAGE = 4096;
    /** The fields of glibc's struct mallinfo2 are ten sizes; two of them are what is in use, small and large. */
    private static final int FIELDS = 10;
    private static final int LARGE = 4;
    private static final int SMALL = 7;

    private Memory() {}

    /** Bytes that native code has allocated and not freed. */
    @SuppressWarnings("restricted") // The function takes nothing and fills what is ten sizes by its manual.
    public static long allocated() throws Throwable {
        Linker linker = Linker.nativeLinker();
        var function = linker.defaultLookup().find("mallinfo2");
        if (function.isEmpty()) {
            return 0;
        }
        StructLayout layout = MemoryLayout.structLayout(
                IntStream.range(0, FIELDS).mapToObj(_ -> JAVA_LONG).toArray(MemoryLayout[]::new));
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment info = (MemorySegment) linker
                    .downcallHandle(function.get(), FunctionDescriptor.of(layout))
                    .invokeExact((SegmentAllocator) arena);
            return info.getAtIndex(JAVA_LONG, LARGE) + info.getAtIndex(JAVA_LONG, SMALL);
        }
    }

    /** Bytes of the whole process that are in memory. */
    public static long resident() throws Throwable {
        return Files.exists(STATM) ? Long.parseLong(Files.readString(STATM).split(" ")[1]) * PAGE : 0;
    }
}
