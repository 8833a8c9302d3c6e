import org.jspecify.annotations.NullMarked;

/** Checks phones and servers, and reports which rules of the protocol each keeps and breaks. */
@NullMarked module dev.golink.phones.conformance {
    requires static transitive org.jspecify;
    requires dev.golink.server;
    requires com.google.gson;
    requires java.net.http;
    requires org.java_websocket;

    exports dev.golink.phones.conformance;
    exports dev.golink.phones.conformance.phone;
    exports dev.golink.phones.conformance.server;
}
