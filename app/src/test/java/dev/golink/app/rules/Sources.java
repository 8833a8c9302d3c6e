package dev.golink.app.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The source text of all modules. The compiler copies constants into the classes that use them, so only the source
 * shows such uses.
 */
public final class Sources {
    /** The project's folder. */
    static final Path PROJECT = Path.of("..");

    private static final List<String> TEST_TREES = List.of("src/test/java", "src/fixtures/java",
            "src/window-tests/java", "src/image-tests/java", "src/pictures/java", "src/robot/java",
            "src/benchmarks/java");
    private static final Pattern MODULE = Pattern.compile("<module>(.*)</module>");
    private static final Pattern IMPORT = Pattern.compile("^import (?:static )?dev\\.golink\\.([a-z0-9.]+)\\.[A-Z].*;",
            Pattern.MULTILINE);
    private static final Pattern QUALIFIED = Pattern.compile("\\bdev\\.golink\\.([a-z0-9.]+)\\.[A-Z]");
    private static final Pattern COMMENT_OR_TEXT = Pattern.compile("/\\*.*?\\*/|//[^\n]*|\"(?:\\\\.|[^\"\\\\\n])*\"",
            Pattern.DOTALL);

    private Sources() {}

    /** The sources of the programs and libraries. */
    public static List<Source> main() {
        return all("src/main/java");
    }

    /** The sources of the tests and fixtures. */
    public static List<Source> tests() {
        return TEST_TREES.stream().map(Sources::all).flatMap(List::stream).toList();
    }

    private static List<Source> all(String tree) {
        try {
            return MODULE.matcher(Files.readString(PROJECT.resolve("pom.xml"))).results()
                    .map(module -> PROJECT.resolve(module.group(1)).resolve(tree)).filter(Files::isDirectory)
                    .flatMap(Sources::in).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Source> in(Path tree) {
        try (Stream<Path> files = Files.walk(tree)) {
            return files.filter(file -> file.toString().endsWith(".java") && !file.endsWith("module-info.java"))
                    .map(file -> source(tree, file)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Source source(Path tree, Path file) {
        try {
            String name = tree.relativize(file.getParent()).toString().replace('\\', '/').replace('/', '.');
            return new Source(file, name.substring(Math.min(name.length(), PackageTable.ROOT.length())),
                    Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A source file.
     *
     * @param file        its path
     * @param packageName its package, without {@code dev.golink}
     * @param text        its whole text
     */
    public record Source(Path file, String packageName, String text) {
        /** The packages of the project that its code names, except its own. */
        public Set<String> used() {
            String code = COMMENT_OR_TEXT.matcher(text).replaceAll("");
            return Stream.of(IMPORT, QUALIFIED).flatMap(pattern -> pattern.matcher(code).results())
                    .map(use -> use.group(1)).filter(use -> !use.equals(packageName))
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        /** Its code without comments and string literals. */
        public String code() {
            return COMMENT_OR_TEXT.matcher(text).replaceAll("\"\"");
        }
    }
}
