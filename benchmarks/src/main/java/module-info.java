import org.jspecify.annotations.NullMarked;

/** Load tests and attacks for the headless server, and load tests of the bare WebSocket library for comparison. */
@NullMarked module dev.golink.benchmarks {
    requires static transitive org.jspecify;
    requires dev.golink.phones.client;
    requires dev.golink.phones.simulator;
    requires dev.golink.server;
    requires com.google.gson;
    requires info.picocli;
    requires java.management;
    requires jdk.management;
    requires org.java_websocket;

    // picocli sets the fields of the commands by reflection.
    opens dev.golink.benchmarks to info.picocli;
    opens dev.golink.benchmarks.history to info.picocli;
    opens dev.golink.benchmarks.start to info.picocli;
}
