import org.jspecify.annotations.NullMarked;

/** Loads and attacks on the headless server, and on the bare library beside it. */
@NullMarked module dev.golink.benchmarks {
    requires static transitive org.jspecify;
    requires dev.golink.phones.simulator;
    requires com.google.gson;
    requires info.picocli;
    requires java.management;
    requires jdk.management;
    requires org.java_websocket;

    // picocli fills the fields of the commands by reflection.
    opens dev.golink.benchmarks to info.picocli;
}
