import org.jspecify.annotations.NullMarked;

/** Android phones at the adb server of this computer, as phones of a GoLink server. */
@NullMarked module dev.golink.phones.adb {
    requires static transitive org.jspecify;
    requires dev.golink.video;
    requires dev.golink.phones.client;
    requires dev.golink.server;
    requires java.desktop;
    requires org.slf4j;

    exports dev.golink.phones.adb.bridge;
    exports dev.golink.phones.adb.client;
}
