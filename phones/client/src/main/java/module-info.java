import org.jspecify.annotations.NullMarked;

/** What every program that speaks as a phone needs: a WebSocket client for many connections, messages, clocks. */
@SuppressWarnings("requires-automatic") // tls.channel; the build gives it a descriptor for the image
@NullMarked module dev.golink.phones.client {
    requires static transitive org.jspecify;
    requires transitive dev.golink.server;
    requires com.google.gson;
    requires org.slf4j;
    requires tls.channel;

    exports dev.golink.phones.client.message;
    exports dev.golink.phones.client.session;
    exports dev.golink.phones.client.time;
    exports dev.golink.phones.client.wire;
}
