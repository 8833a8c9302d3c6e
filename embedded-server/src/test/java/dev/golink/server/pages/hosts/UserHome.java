package dev.golink.server.pages.hosts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A home folder whose user trusts certain CAs, which is where Chromium finds them on Linux. */
final class UserHome {
    private final Path home;
    private final Path certutil;
    private final String store;

    /**
     * Makes a home folder in which no CA is trusted. Skips the test with a message without certutil.
     *
     * @param home an empty folder
     */
    UserHome(Path home) throws IOException {
        this.home = home;
        this.certutil = Tools.require("certutil", "libnss3-tools");
        Path folder = Files.createDirectories(home.resolve(".pki/nssdb"));
        this.store = "sql:" + folder;
        Tools.run(certutil.toString(), "-N", "-d", store, "--empty-password");
    }

    /** Trusts the CA in a file to identify websites. */
    void trust(Path ca) throws IOException {
        Tools.run(certutil.toString(), "-A", "-d", store, "-t", "C,,", "-n", "GoLink", "-i", ca.toString());
    }

    /** The environment of a program that this user runs. */
    Map<String, String> environment() {
        return Map.of("HOME", home.toString());
    }
}
