import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.regex.Pattern;

/**
 * SQLite's native library. Its jar has one for each of twenty platforms, which would be unpacked into a temporary folder
 * at each start. The image gets only its own, in a folder of its own, from which the console loads it directly.
 */
class SqliteLibrary {
    private static final Pattern JAR = Pattern.compile("sqlite-jdbc-[0-9.]+\\.jar");
    private static final String NATIVE = "org/sqlite/native/";

    private SqliteLibrary() {}

    /** Writes a copy of the jar without native libraries into the folder; returns the module path that has it. */
    static String without(String modulePath, Path folder) throws IOException {
        List<String> modules = new ArrayList<>();
        for (String module : modulePath.split(File.pathSeparator)) {
            modules.add(isSqlite(module) ? copy(Path.of(module), folder).toString() : module);
        }
        return String.join(File.pathSeparator, modules);
    }

    /** Puts the library of this platform into a folder. */
    static void add(Path folder, String modulePath) throws IOException {
        Files.createDirectories(folder);
        for (String module : modulePath.split(File.pathSeparator)) {
            if (isSqlite(module)) {
                String name = System.mapLibraryName("sqlitejdbc");
                try (JarFile jar = new JarFile(module);
                        InputStream in = jar.getInputStream(jar.getEntry(NATIVE + platform() + "/" + name))) {
                    Files.copy(in, folder.resolve(name));
                }
                return;
            }
        }
        throw new IllegalStateException("SQLite is not on the module path: " + modulePath);
    }

    private static boolean isSqlite(String module) {
        return JAR.matcher(Path.of(module).getFileName().toString()).matches();
    }

    private static Path copy(Path jar, Path folder) throws IOException {
        Path copy = folder.resolve(jar.getFileName());
        try (JarFile from = new JarFile(jar.toFile()); OutputStream out = Files.newOutputStream(copy);
                JarOutputStream to = new JarOutputStream(out)) {
            for (JarEntry entry : from.stream().filter(one -> !one.getName().startsWith(NATIVE)).toList()) {
                to.putNextEntry(new JarEntry(entry.getName()));
                try (InputStream content = from.getInputStream(entry)) {
                    content.transferTo(to);
                }
            }
        }
        return copy;
    }

    /** The folder of this platform in the jar. */
    private static String platform() {
        String system = System.getProperty("os.name");
        String processor = System.getProperty("os.arch");
        return (system.startsWith("Windows") ? "Windows" : system.startsWith("Mac") ? "Mac" : "Linux") + "/"
                + (processor.equals("aarch64") ? "aarch64" : "x86_64");
    }
}
