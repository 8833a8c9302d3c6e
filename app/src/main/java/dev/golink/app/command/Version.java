package dev.golink.app.command;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

import picocli.CommandLine.IVersionProvider;

/** The version of this build, read from a resource that the build writes. */
public final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() throws IOException {
        return new String[]{"golink " + number()};
    }

    /**
     * The number of the version, such as 0.1.0.
     *
     * @throws IOException if the program was built without it
     */
    public static String number() throws IOException {
        Properties build = new Properties();
        try (InputStream in = Version.class.getResourceAsStream("/build.properties")) {
            build.load(in);
        }
        return build.getProperty("version", "");
    }
}
