package dev.golink.app.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.AddressLayout;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Checks the fonts of this computer. On Linux, JavaFX finds fonts through fontconfig, and fails without any font when
 * it makes the first window. Other systems always have fonts. For the functions of fontconfig see its developers'
 * reference.
 */
public final class Fonts {
    private static final Path STANDARD_FOLDER = Path.of("/usr/share/fonts");
    private static final int FOLDERS_DEEP = 6;
    private static final Pattern FONT = Pattern.compile("\\.(ttf|otf|ttc)$");
    private static final String LIBRARY = "libfontconfig.so.1";
    /** The fontconfig pattern of fonts that have these two characters of simplified Chinese. */
    private static final String CHINESE = ":charset=4e2d 8bbe";

    private Fonts() {}

    /** Whether there is no font at all. */
    public static boolean areMissing() {
        return isLinux() && !standardFolderHasFont(System.getenv()) && count(":") == 0;
    }

    /**
     * Whether a font is where fontconfig's own configuration looks. To ask fontconfig takes 50 ms of the start, so it is
     * asked only if this does not answer the question.
     */
    private static boolean standardFolderHasFont(Map<String, String> environment) {
        boolean otherConfiguration = environment.keySet().stream().anyMatch(name -> name.startsWith("FONTCONFIG_"));
        return !otherConfiguration && containsFont(STANDARD_FOLDER);
    }

    static boolean containsFont(Path folder) {
        try (Stream<Path> files = Files.find(folder, FOLDERS_DEEP, (file, _) -> FONT.matcher(file.toString()).find())) {
            return files.findAny().isPresent();
        } catch (IOException | UncheckedIOException _) {
            return false; // then fontconfig knows better
        }
    }

    /** Whether a font has Chinese characters; true also if that cannot be determined. */
    public static boolean showChinese() {
        return !isLinux() || count(CHINESE) != 0;
    }

    private static boolean isLinux() {
        return System.getProperty("os.name", "").startsWith("Linux");
    }

    /** The number of fonts that match; -1 if that cannot be determined. */
    @SuppressWarnings("restricted") // The library belongs to the system, and JavaFX calls the same functions.
    private static int count(String pattern) {
        try (Arena arena = Arena.ofConfined()) {
            Fontconfig library = new Fontconfig(SymbolLookup.libraryLookup(LIBRARY, Arena.global()));
            return library.count(arena.allocateFrom(pattern), arena.allocateFrom("family"));
        } catch (IllegalArgumentException | NoSuchElementException _) {
            return -1; // not installed, or another version: JavaFX will report what it needs
        }
    }

    /** The functions of the library that are used here. */
    private record Fontconfig(SymbolLookup functions) {
        private static final AddressLayout POINTER = ValueLayout.ADDRESS;
        /** The layout of FcFontSet, whose first field is the number of its fonts. */
        @SuppressWarnings("restricted")
        private static final AddressLayout FONT_SET = POINTER
                .withTargetLayout(MemoryLayout.structLayout(ValueLayout.JAVA_INT.withName("nfont")));

        int count(MemorySegment pattern, MemorySegment property) {
            MemorySegment wanted = pointer("FcNameParse", pattern);
            MemorySegment properties = pointer("FcObjectSetCreate");
            call(FunctionDescriptor.of(ValueLayout.JAVA_INT, POINTER, POINTER), "FcObjectSetAdd", properties, property);
            MemorySegment fonts = (MemorySegment) call(FunctionDescriptor.of(FONT_SET, POINTER, POINTER, POINTER),
                    "FcFontList", MemorySegment.NULL, wanted, properties);
            int count = fonts.equals(MemorySegment.NULL) ? -1 : fonts.get(ValueLayout.JAVA_INT, 0);
            if (count >= 0) {
                release("FcFontSetDestroy", fonts);
            }
            release("FcObjectSetDestroy", properties);
            release("FcPatternDestroy", wanted);
            return count;
        }

        private MemorySegment pointer(String function, MemorySegment... arguments) {
            AddressLayout[] types = new AddressLayout[arguments.length];
            Arrays.fill(types, POINTER);
            return (MemorySegment) call(FunctionDescriptor.of(POINTER, types), function, (Object[]) arguments);
        }

        private void release(String function, MemorySegment what) {
            call(FunctionDescriptor.ofVoid(POINTER), function, what);
        }

        @SuppressWarnings("restricted")
        private Object call(FunctionDescriptor type, String function, Object... arguments) {
            try {
                return Linker.nativeLinker().downcallHandle(functions.findOrThrow(function), type)
                        .invokeWithArguments(arguments);
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) { // a method handle may throw this, but none of these functions does
                throw new IllegalStateException(function, e);
            }
        }
    }
}
