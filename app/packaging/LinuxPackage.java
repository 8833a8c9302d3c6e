import java.io.IOException;
import java.nio.file.Path;

/** One kind of package for Linux. */
interface LinuxPackage {
    /**
     * Makes the package.
     *
     * @param folder      an empty folder for its work
     * @param destination the folder for the package
     */
    void make(Path folder, Path destination) throws IOException, InterruptedException;
}
