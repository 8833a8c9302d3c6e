import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The archive for any Linux: {@link LinuxFiles}, from which the program starts without an installation. It can also be
 * copied to {@code /usr/local}, for which its service is written. It needs no tool.
 */
class Archive implements LinuxPackage {
    private final Product product;

    Archive(Product product) {
        this.product = product;
    }

    @Override
    public void make(Path folder, Path destination) throws IOException {
        new LinuxFiles(product, folder, "/usr/local").add();
        Files.writeString(folder.resolve("INSTALL.txt"),
                product.filled(Files.readString(product.template("archive/INSTALL.txt"))));
        String architecture = System.getProperty("os.arch").replace("amd64", "x86_64");
        String name = "golink-" + product.version() + "-linux-" + architecture;
        TarGz.pack(folder, name, product.released(), destination.resolve(name + ".tar.gz"));
    }
}
