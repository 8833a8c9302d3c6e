import org.jspecify.annotations.NullMarked;

/** Classes that all parts of the console's windows share. */
@NullMarked module dev.golink.ui {
    requires static transitive org.jspecify;
    requires transitive dev.golink.server;
    requires transitive javafx.controls;
    requires com.google.gson;
    requires org.kordamp.ikonli.javafx;
    requires org.kordamp.ikonli.feather;
    requires org.slf4j;

    exports dev.golink.ui.feed;
    exports dev.golink.ui.keys;
    exports dev.golink.ui.presentation;
    exports dev.golink.ui.roster;
    exports dev.golink.ui.scenes;
    exports dev.golink.ui.settings;
    exports dev.golink.ui.time;
    exports dev.golink.ui.texts;
}
