import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.spi.ToolProvider;

/**
 * Makes the image: the console, the modules it needs and a Java runtime in one folder, with the launcher in its bin.
 * Run by the build with the image's folder, the launcher's JVM arguments, the project's folder and the module path.
 */
class Image {
    /** Modules that nothing requires by name: Chinese dates and numbers, and TLS with elliptic curves. */
    private static final String MODULES = "dev.golink.app,jdk.localedata,jdk.crypto.ec";

    public static void main(String[] arguments) throws IOException {
        Path image = Path.of(arguments[0]);
        String jvmArguments = arguments[1];
        Path project = Path.of(arguments[2]);
        String modulePath = arguments[3];
        delete(image);
        link(image, jvmArguments, modulePath);
        addLauncher(image, project.resolve("assets/packaging"));
        Files.copy(project.resolve("LICENSE"), image.resolve("LICENSE"));
        System.out.println("Image: " + image);
    }

    private static void link(Path image, String jvmArguments, String modulePath) {
        PrintStream log = System.out;
        int exit = ToolProvider.findFirst("jlink").orElseThrow().run(log, log,
                "--module-path", modulePath, "--add-modules", MODULES, "--include-locales", "en,zh",
                "--add-options=" + jvmArguments, "--strip-debug", "--no-header-files", "--no-man-pages",
                "--compress", "zip-6", "--output", image.toString());
        if (exit != 0) {
            throw new IllegalStateException("jlink ended with " + exit + "; what it said stands above.");
        }
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
