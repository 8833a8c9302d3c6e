import org.jspecify.annotations.NullMarked;

/** The GoLink server. Phones connect to it, and operators control them through it. Its module graph has no JavaFX. */
@SuppressWarnings("requires-automatic") // the build gives descriptors to those that have none
@NullMarked module dev.golink.server {
    requires static transitive org.jspecify;
    requires com.google.gson;
    requires io.prometheus.metrics.model;
    requires io.prometheus.writer.text;
    requires java.management;
    requires java.sql;
    requires jdk.management;
    requires org.bouncycastle.pkix;
    requires org.bouncycastle.provider;
    requires org.java_websocket;
    requires org.slf4j;
    requires org.xerial.sqlitejdbc;
    requires tls.channel;

    exports dev.golink.server;
    exports dev.golink.server.access.knock;
    exports dev.golink.server.access.pairing;
    exports dev.golink.server.access.peer;
    exports dev.golink.server.access.right;
    exports dev.golink.server.access.state;
    exports dev.golink.server.access.token;
    exports dev.golink.server.address;
    exports dev.golink.server.admission.authentication;
    exports dev.golink.server.audit;
    exports dev.golink.server.certificate;
    exports dev.golink.server.certificate.own;
    exports dev.golink.server.certificate.pem;
    exports dev.golink.server.certificate.tls;
    exports dev.golink.server.certificate.trust;
    exports dev.golink.server.database;
    exports dev.golink.server.events;
    exports dev.golink.server.files;
    exports dev.golink.server.fleet;
    exports dev.golink.server.fleet.access;
    exports dev.golink.server.fleet.audit;
    exports dev.golink.server.fleet.command;
    exports dev.golink.server.fleet.control;
    exports dev.golink.server.fleet.history;
    exports dev.golink.server.fleet.id;
    exports dev.golink.server.fleet.input;
    exports dev.golink.server.fleet.phone;
    exports dev.golink.server.fleet.profile;
    exports dev.golink.server.fleet.runs;
    exports dev.golink.server.fleet.screen;
    exports dev.golink.server.fleet.trace;
    exports dev.golink.server.history;
    exports dev.golink.server.history.file;
    exports dev.golink.server.limits;
    exports dev.golink.server.network;
    exports dev.golink.server.protocol.audit;
    exports dev.golink.server.protocol.frame;
    exports dev.golink.server.protocol.history;
    exports dev.golink.server.protocol.input;
    exports dev.golink.server.protocol.json;
    exports dev.golink.server.protocol.trace;
    exports dev.golink.server.proxy;
    exports dev.golink.server.remote;
    exports dev.golink.server.remote.link;
    exports dev.golink.server.threads;
    exports dev.golink.server.time;
    exports dev.golink.server.websocket;
}
