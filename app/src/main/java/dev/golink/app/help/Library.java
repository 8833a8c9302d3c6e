package dev.golink.app.help;

import java.util.List;

/**
 * A library that is part of the program.
 *
 * @param name    the name as its makers write it
 * @param licence the SPDX identifier of its licence
 * @param texts   the texts of its licence and its notices: names of files in {@code share/doc/golink/licences} of the
 *                image. A text that is named after a module comes from that module's jar, the others from the project's
 *                {@code assets/licences}.
 * @param modules the names of its Java modules
 */
public record Library(String name, String licence, List<String> texts, List<String> modules) {
    /** All libraries; a test compares this list with the modules that the program needs to run. */
    public static final List<Library> ALL = List.of(
            new Library("ANTLR", "BSD-3-Clause", List.of("antlr.txt"), List.of("org.antlr.antlr4.runtime")),
            new Library("AtlantaFX", "MIT", List.of("atlantafx.txt"), List.of("atlantafx.base")),
            new Library("Bouncy Castle", "MIT", List.of("org.bouncycastle.provider.txt"),
                    List.of("org.bouncycastle.provider", "org.bouncycastle.util", "org.bouncycastle.pkix")),
            new Library("commonmark-java", "BSD-2-Clause", List.of("org.commonmark.txt"),
                    List.of("org.commonmark", "org.commonmark.ext.gfm.tables")),
            new Library("ControlsFX", "BSD-3-Clause",
                    List.of("controlsfx.txt", "OFL-1.1.txt", "LGPL-3.0.txt", "GPL-3.0.txt"),
                    List.of("org.controlsfx.controls")),
            new Library("FFmpeg, with OpenH264", "LGPL-3.0-or-later, OpenH264 BSD-2-Clause",
                    List.of("ffmpeg.txt", "openh264.txt", "LGPL-3.0.txt", "GPL-3.0.txt", "LGPL-2.0.txt", "MPL-2.0.txt",
                            "Apache-2.0.txt"),
                    List.of("org.bytedeco.ffmpeg")),
            new Library("Gson", "Apache-2.0", List.of("Apache-2.0.txt"), List.of("com.google.gson")),
            new Library("Ikonli, with the Feather icons", "Apache-2.0, icons MIT",
                    List.of("org.kordamp.ikonli.core.txt", "feather.txt"),
                    List.of("org.kordamp.ikonli.core", "org.kordamp.ikonli.javafx", "org.kordamp.ikonli.feather")),
            new Library("Java-WebSocket", "MIT", List.of("java-websocket.txt"), List.of("org.java_websocket")),
            new Library("JavaCPP", "Apache-2.0", List.of("Apache-2.0.txt"), List.of("org.bytedeco.javacpp")),
            new Library("Logback", "EPL-2.0 OR LGPL-2.1-only", List.of("EPL-2.0.txt", "LGPL-2.1.txt"),
                    List.of("ch.qos.logback.classic", "ch.qos.logback.core")),
            new Library("OpenJFX", "GPL-2.0-only WITH Classpath-exception-2.0",
                    List.of("openjfx.txt", "GPL-2.0-with-classpath-exception.txt"),
                    List.of("javafx.base", "javafx.graphics", "javafx.controls")),
            new Library("picocli", "Apache-2.0", List.of("Apache-2.0.txt"), List.of("info.picocli")),
            new Library("Prometheus Java client library", "Apache-2.0", List.of("Apache-2.0.txt"),
                    List.of("io.prometheus.metrics.config", "io.prometheus.metrics.model",
                            "io.prometheus.writer.text")),
            new Library("QR Code generator by Project Nayuki", "MIT", List.of("qrcodegen.txt"),
                    List.of("io.nayuki.qrcodegen")),
            new Library("SLF4J", "MIT", List.of("org.slf4j.txt"), List.of("org.slf4j")),
            new Library("SQLite JDBC, with SQLite", "Apache-2.0 AND BSD-2-Clause, SQLite public domain",
                    List.of("sqlite.txt", "Apache-2.0.txt"), List.of("org.xerial.sqlitejdbc")),
            new Library("TLS Channel", "MIT", List.of("tls-channel.txt"), List.of("tls.channel")),
            new Library("TomlJ", "Apache-2.0", List.of("Apache-2.0.txt"), List.of("org.tomlj")));
}
