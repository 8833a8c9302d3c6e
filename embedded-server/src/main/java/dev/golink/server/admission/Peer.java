package dev.golink.server.admission;

/** Who is at the other end of a connection, as it was found out when that connection began. */
public sealed interface Peer permits PhonePeer, OperatorPeer {}
