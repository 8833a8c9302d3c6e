import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The programs of this computer that make packages. */
class Tools {
    private Tools() {}

    static boolean has(String command) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, command)));
    }

    /** Runs a program that takes the time of files from SOURCE_DATE_EPOCH, as dpkg-deb and rpmbuild do. */
    static void run(Product product, List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().put("SOURCE_DATE_EPOCH", String.valueOf(product.released().getEpochSecond()));
        int exit = builder.start().waitFor();
        if (exit != 0) {
            throw new IOException(command.getFirst() + " failed; see the output above (exit code " + exit + ").");
        }
    }
}
