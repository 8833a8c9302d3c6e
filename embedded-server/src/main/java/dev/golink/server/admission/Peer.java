package dev.golink.server.admission;

/** The other end of a connection, as identified when the connection began. */
public sealed interface Peer permits PhonePeer, OperatorPeer {}
