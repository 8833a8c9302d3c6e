package dev.golink.app.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Properties;

/**
 * The version of this program and of the platform that it runs on.
 *
 * @param version the version of the program
 * @param java    the version of Java, with its maker
 * @param javafx  the version of JavaFX
 * @param system  the operating system
 */
public record About(String version, String java, String javafx, String system) {
    /** The versions of this process. */
    public static About thisProgram() {
        return new About(builtAs(), property("java.runtime.version") + ", " + property("java.vendor"),
                property("javafx.runtime.version"),
                property("os.name") + " " + property("os.version") + ", " + property("os.arch"));
    }

    /** All versions as text for a bug report; the same in every language, so that every developer can read it. */
    public String forReport() {
        return String.format(Locale.ROOT, "GoLink %s%nJava %s%nJavaFX %s%n%s%n", version, java, javafx, system);
    }

    private static String property(String name) {
        return System.getProperty(name, "?");
    }

    private static String builtAs() {
        Properties build = new Properties();
        try (InputStream in = About.class.getResourceAsStream("/build.properties")) {
            build.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return build.getProperty("version", "?");
    }
}
