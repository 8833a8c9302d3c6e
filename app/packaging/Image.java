import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;

/**
 * Makes the image: the console, the modules it needs and a Java runtime in one folder, with the launcher in {@code
 * bin}. The build runs it with the image's folder, the launcher's JVM arguments, the project's folder and the module
 * path.
 */
class Image {
    /**
     * The console's module, and modules that none requires by name: Chinese dates and numbers, and TLS with elliptic
     * curves.
     */
    private static final String MODULES = "dev.golink.app,jdk.localedata,jdk.crypto.ec";

    /** The path of a native library inside a platform's module, for any platform. */
    private static final Pattern LIBRARY = Pattern
            .compile("org/bytedeco/(ffmpeg|javacpp)/[^/]+/[^/]+\\.(so|dll|dylib)(\\.[0-9]+)*");
    /** The libraries for devices and filters are large, and the console does not use them. */
    private static final Pattern UNNEEDED = Pattern.compile("avdevice|avfilter");

    /**
     * Lets the launcher choose the nice value of Java's compilers on Linux. Java would warn of the first option if it were
     * on the command line.
     */
    private static final String COMPILERS = System.getProperty("os.name").startsWith("Linux")
            ? " -XX:ThreadPriorityPolicy=1 -XX:CompilerThreadPriority=0"
            : "";

    public static void main(String[] arguments) throws IOException {
        Path image = Path.of(arguments[0]);
        String jvmArguments = arguments[1];
        Path project = Path.of(arguments[2]);
        String modulePath = arguments[3];
        delete(image);
        Path changed = Files.createTempDirectory(image.getParent(), "changed-jars");
        try {
            String raised = RaisedJars.in(changed, modulePath);
            link(image, jvmArguments, ModularJars.in(SqliteLibrary.without(raised, changed), changed));
        } finally {
            delete(changed);
        }
        addFfmpeg(image.resolve("lib/ffmpeg"), modulePath);
        SqliteLibrary.add(image.resolve("lib/sqlite"), modulePath);
        addLauncher(image, project.resolve("assets/packaging"));
        Files.copy(project.resolve("LICENSE"), image.resolve("LICENSE"));
        System.out.println("Image: " + image);
    }

    private static void link(Path image, String jvmArguments, String modulePath) {
        PrintStream log = System.out;
        int exit = ToolProvider.findFirst("jlink").orElseThrow().run(log, log,
                "--module-path", modulePath, "--add-modules", MODULES, "--include-locales", "en,zh",
                "--add-options=" + jvmArguments + COMPILERS, "--strip-debug",
                // Bouncy Castle's archives are signed; an image can't contain signatures.
                "--ignore-signing-information", "--no-header-files", "--no-man-pages",
                "--compress", "zip-6", "--output", image.toString());
        if (exit != 0) {
            throw new IllegalStateException("jlink ended with " + exit + "; what it said stands above.");
        }
    }

    /**
     * Puts FFmpeg's libraries into a separate folder, from which the console loads them directly. From a module they
     * would first have to be unpacked into the user's home. Libraries that the console does not use stay out.
     */
    private static void addFfmpeg(Path folder, String modulePath) throws IOException {
        Files.createDirectories(folder);
        for (String module : modulePath.split(File.pathSeparator)) {
            if (module.endsWith(".jar")) {
                try (JarFile jar = new JarFile(module)) {
                    addLibraries(folder, jar);
                }
            }
        }
    }

    private static void addLibraries(Path folder, JarFile jar) throws IOException {
        for (JarEntry entry : jar.stream().filter(Image::isNeededLibrary).toList()) {
            try (InputStream in = jar.getInputStream(entry)) {
                Files.copy(in, folder.resolve(entry.getName().substring(entry.getName().lastIndexOf('/') + 1)));
            }
        }
    }

    private static boolean isNeededLibrary(JarEntry entry) {
        return LIBRARY.matcher(entry.getName()).matches() && !UNNEEDED.matcher(entry.getName()).find();
    }

    private static void addLauncher(Path image, Path packaging) throws IOException {
        Path bin = image.resolve("bin");
        if (System.getProperty("os.name").startsWith("Windows")) {
            Files.copy(packaging.resolve("windows/golink.bat"), bin.resolve("golink.bat"));
            return;
        }
        Path launcher = bin.resolve("golink");
        Files.copy(packaging.resolve("linux/golink"), launcher);
        if (!launcher.toFile().setExecutable(true, false)) {
            throw new IOException("The launcher could not be made executable: " + launcher);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path emptied, IOException failure) throws IOException {
                Files.delete(emptied);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
