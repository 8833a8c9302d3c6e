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

/** The memory that this process uses, outside of Java's heap or in total; 0 on systems other than Linux. */
public final class Memory {
    private static final Path STATM = Path.of("/proc/self/statm");
    private static final long PAGE = 4096;
    /**
     * The number of fields in glibc's struct mallinfo2, all of them sizes. Two of them are the memory in use, in small
     * and in large blocks.
     */
    private static final int FIELDS = 10;
    private static final int LARGE = 4;
    private static final int SMALL = 7;

    private Memory() {}

    /** The bytes that native code has allocated and not freed. */
    @SuppressWarnings("restricted") // According to its manual, the function takes no arguments and returns ten sizes.
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

    /** The resident memory of the whole process, in bytes. */
    public static long resident() throws Throwable {
        return Files.exists(STATM) ? Long.parseLong(Files.readString(STATM).split(" ")[1]) * PAGE : 0;
    }
}
