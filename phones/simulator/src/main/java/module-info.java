import org.jspecify.annotations.NullMarked;

/** A swarm of simulated phones over real WebSockets, and a WebSocket client for thousands of connections. */
@SuppressWarnings("requires-automatic") // tls.channel; the build gives it a descriptor for the image
@NullMarked module dev.golink.phones.simulator {
    requires static transitive org.jspecify;
    requires dev.golink.server;
    requires com.google.gson;
    requires java.desktop;
    requires org.bytedeco.ffmpeg;
    requires org.bytedeco.javacpp;
    requires org.slf4j;
    requires tls.channel;

    exports dev.golink.phones.simulator;
    exports dev.golink.phones.simulator.clip;
    exports dev.golink.phones.simulator.figures;
    exports dev.golink.phones.simulator.load;
    exports dev.golink.phones.simulator.picture;
    exports dev.golink.phones.simulator.wire;
}
