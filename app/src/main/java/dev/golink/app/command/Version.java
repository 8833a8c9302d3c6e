package dev.golink.app.command;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

import picocli.CommandLine.IVersionProvider;

/** The version of this build, read from a resource that the build writes. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() throws IOException {
        Properties build = new Properties();
        try (InputStream in = Version.class.getResourceAsStream("/build.properties")) {
            build.load(in);
        }
        return new String[]{"golink " + build.getProperty("version")};
    }
}
