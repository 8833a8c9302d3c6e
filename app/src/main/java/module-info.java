import org.jspecify.annotations.NullMarked;

/** The operator's console and its command line. */
@SuppressWarnings("requires-automatic") // org.tomlj; the build gives it a descriptor for the image
@NullMarked module dev.golink.app {
    requires static transitive org.jspecify;
    requires dev.golink.server;
    requires dev.golink.screens;
    requires dev.golink.ui;
    requires dev.golink.phones.adb;
    requires dev.golink.phones.conformance;
    requires dev.golink.phones.simulator;
    requires dev.golink.signals;
    requires javafx.controls;
    // For javax.sound; JavaFX requires this module in any case.
    requires java.desktop;
    // Sends alerts to a webhook.
    requires java.net.http;
    requires com.google.gson;
    requires org.controlsfx.controls;
    requires atlantafx.base;
    requires org.commonmark;
    requires org.commonmark.ext.gfm.tables;
    requires org.kordamp.ikonli.javafx;
    requires org.kordamp.ikonli.feather;
    requires io.nayuki.qrcodegen;
    requires info.picocli;
    requires org.slf4j;
    requires org.tomlj;
    requires ch.qos.logback.classic;

    // picocli sets the fields of the commands by reflection.
    opens dev.golink.app.command to info.picocli;
    opens dev.golink.app.command.access to info.picocli;
    opens dev.golink.app.command.adb to info.picocli;
    opens dev.golink.app.command.audit to info.picocli;
    opens dev.golink.app.command.backup to info.picocli;
    opens dev.golink.app.command.cert to info.picocli;
    opens dev.golink.app.command.history to info.picocli;
    opens dev.golink.app.command.input to info.picocli;
    opens dev.golink.app.command.operator to info.picocli;
    opens dev.golink.app.command.options to info.picocli;
    opens dev.golink.app.command.server to info.picocli;
}
