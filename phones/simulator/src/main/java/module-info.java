import org.jspecify.annotations.NullMarked;

/** A swarm of simulated phones over real WebSockets. */
@NullMarked module dev.golink.phones.simulator {
    requires static transitive org.jspecify;
    requires transitive dev.golink.phones.client;
    requires dev.golink.server;
    requires com.google.gson;
    requires java.desktop;
    requires org.bytedeco.ffmpeg;
    requires org.bytedeco.javacpp;
    requires org.slf4j;

    exports dev.golink.phones.simulator;
    exports dev.golink.phones.simulator.clip;
    exports dev.golink.phones.simulator.figures;
    exports dev.golink.phones.simulator.load;
    exports dev.golink.phones.simulator.picture;
}
