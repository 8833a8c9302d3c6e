import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * What is packed.
 *
 * @param image      the image's folder
 * @param project    the project's folder
 * @param version    the version
 * @param released   the time of every file of a package, so that the same image always gives the same package
 * @param maintainer who answers for the package, with a mail address
 * @param homepage   the address of the project's page
 */
record Product(Path image, Path project, String version, Instant released, String maintainer, String homepage) {
    /** A file or folder of {@code assets/packaging}. */
    Path template(String path) {
        return project.resolve("assets/packaging").resolve(path);
    }

    /** The text of a template, with what this product knows in place of the words in capitals. */
    String filled(String text) {
        return text.replace("VERSION", version).replace("MAINTAINER", maintainer).replace("HOMEPAGE", homepage);
    }

    LocalDate day() {
        return LocalDate.ofInstant(released, ZoneOffset.UTC);
    }
}
