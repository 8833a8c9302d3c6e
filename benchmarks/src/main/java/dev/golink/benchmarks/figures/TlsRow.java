package dev.golink.benchmarks.figures;

import java.util.List;

/**
 * A row of the table of TLS beside plain.
 *
 * @param what   the description of the measurement
 * @param figure the name of the figure without the server's name
 * @param goal   the goal of TLS
 */
record TlsRow(String what, String figure, String goal) {
    /** All rows, in order. */
    static final List<TlsRow> ALL = List.of(
            new TlsRow("a connection with one request: CPU of the server", "handshakes.cpu_each", ""),
            new TlsRow("… connections a second", "handshakes.per_second", ""),
            new TlsRow("… CPU of the server meanwhile", "handshakes.cpu", ""),
            new TlsRow("… that went on with a session", "handshakes.resumed", ""),
            new TlsRow("storm: time until all are online again", "storm.all_back_after", "≤ 60 s with 10,000"),
            new TlsRow("… online again within three minutes", "storm.back", "all"),
            new TlsRow("… CPU of the server", "storm.cpu", ""),
            new TlsRow("an answered heart: CPU of the server", "idle.cpu_per_heart", "≤ 1.5 × plain"),
            new TlsRow("… answer, p50", "idle.heart_p50", ""),
            new TlsRow("… p99", "idle.heart_p99", ""),
            new TlsRow("live heap per connected phone", "connect.live_heap_per_phone", "≤ 30 KiB"),
            new TlsRow("live heap per phone that reports everything", "memory.live_heap_per_phone", "≤ 30 KiB"),
            new TlsRow("memory: resident", "memory.resident", ""),
            new TlsRow("relay of 2,000 commands/s: CPU", "relay.cpu", ""),
            new TlsRow("frames of 16 KiB, 30 a second, to 10 watchers: CPU", "frames.to_10_cpu", ""));
}
