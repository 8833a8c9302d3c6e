import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.FindException;
import java.lang.module.ModuleFinder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.SequencedSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.golink.app.help.Library;

/** The full texts of the libraries' licences, for {@code share/doc/golink} of the image. {@link Library} lists them. */
class Licences {
    /** Where jars have the text of their licence. */
    private static final Pattern TEXT = Pattern.compile("META-INF/LICENSE[^/]*");

    private final Path assets;
    private final String classPath;

    /**
     * @param assets    the folder of the texts that no jar has
     * @param classPath the jars of the program
     */
    Licences(Path assets, String classPath) {
        this.assets = assets;
        this.classPath = classPath;
    }

    /** Writes the list of libraries, and their texts beside it. */
    void write(Path folder) throws IOException {
        Path texts = Files.createDirectories(folder.resolve("licences"));
        Files.writeString(folder.resolve("libraries.txt"), list());
        SequencedSet<String> names = Library.ALL.stream().flatMap(one -> one.texts().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        for (String name : names) {
            Files.writeString(texts.resolve(name), text(name));
        }
    }

    private static String list() {
        return Library.ALL.stream().map(one -> one.name() + ": " + one.licence() + " (" + String.join(", ", one.texts())
                + ")\n").collect(Collectors.joining());
    }

    private String text(String name) throws IOException {
        Path own = assets.resolve(name);
        return Files.exists(own) ? Files.readString(own) : textOf(name.replaceAll("\\.txt$", ""));
    }

    private String textOf(String module) throws IOException {
        Path file = Stream.of(classPath.split(File.pathSeparator)).map(Path::of)
                .filter(one -> contains(one, module)).findFirst().orElseThrow(
                        () -> new IllegalStateException("No text of a licence, and no module, has this name: " + module));
        try (JarFile jar = new JarFile(file.toFile())) {
            JarEntry entry = jar.stream().filter(one -> TEXT.matcher(one.getName()).matches()).findFirst().orElseThrow(
                    () -> new IllegalStateException("The jar has no text of its licence: " + file));
            try (InputStream in = jar.getInputStream(entry)) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
            }
        }
    }

    private static boolean contains(Path jar, String module) {
        try {
            return ModuleFinder.of(jar).find(module).isPresent();
        } catch (FindException e) {
            return false; // not a jar with a module, such as a tool of tests
        }
    }
}
