import org.jspecify.annotations.NullMarked;

/** A swarm of make-believe phones over real WebSockets. */
@NullMarked module dev.golink.phones.simulator {
    requires static transitive org.jspecify;
    requires dev.golink.server;
    requires com.google.gson;
    requires java.desktop;
    requires java.net.http;
    requires org.slf4j;

    exports dev.golink.phones.simulator;
}
