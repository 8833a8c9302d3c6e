import org.jspecify.annotations.NullMarked;

/** Phones' screens: decoding, the wall, watch windows, screenshots and recordings. */
@NullMarked module dev.golink.screens {
    requires static transitive org.jspecify;
    requires transitive dev.golink.video;
    requires transitive dev.golink.server;
    requires transitive dev.golink.ui;
    requires transitive javafx.controls;
    // For writing screenshots.
    requires java.desktop;
    requires com.google.gson;
    requires org.bytedeco.ffmpeg;
    requires org.bytedeco.javacpp;
    requires org.kordamp.ikonli.javafx;
    requires org.kordamp.ikonli.feather;
    requires org.slf4j;

    exports dev.golink.screens.quality;
    exports dev.golink.screens.feed;
    exports dev.golink.screens.latency;
    exports dev.golink.screens.frames;
    exports dev.golink.screens.input;
    exports dev.golink.screens.input.echo;
    exports dev.golink.screens.capture;
    exports dev.golink.screens.capture.recording;
    exports dev.golink.screens.capture.saved;
    exports dev.golink.screens.control;
    exports dev.golink.screens.control.view;
    exports dev.golink.screens.viewer;
    exports dev.golink.screens.wall;
    exports dev.golink.screens.wall.tile;
}
