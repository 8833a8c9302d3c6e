package dev.golink.benchmarks.figures;

import java.util.List;

/**
 * A row of the report.
 *
 * @param what    the description of the measurement
 * @param figure  the name of the figure without the server's name
 * @param goal    GoLink's goal
 * @param earlier earlier results of the raw library, Tomcat and the theoretical bound, from another computer
 */
record ReportRow(String what, String figure, String goal, Earlier earlier) {
    private static final Earlier UNKNOWN = new Earlier("–", "–", "–");

    /** All rows, in order. */
    static final List<ReportRow> ALL = List.of(
            new ReportRow("connect: time until all are online", "connect.all_online_after", "as long as the ramp",
                    UNKNOWN),
            new ReportRow("connect: wait for open, p50", "connect.wait_p50", "", UNKNOWN),
            new ReportRow("… p99", "connect.wait_p99", "≤ 20 ms", UNKNOWN),
            new ReportRow("… CPU of the server", "connect.cpu", "", UNKNOWN),
            new ReportRow("… resident memory afterwards", "connect.resident", "", UNKNOWN),
            new ReportRow("… live heap per phone", "connect.live_heap_per_phone", "≤ 3 KB", UNKNOWN),
            new ReportRow("memory: resident", "memory.resident", "≤ 150 MiB with 19,500",
                    new Earlier("148 MiB with 19,500", "1,576 MiB", "136 MiB")),
            new ReportRow("… live heap per phone that reports everything", "memory.live_heap_per_phone", "≤ 3 KB",
                    UNKNOWN),
            new ReportRow("idle: CPU per 1,000 phones and minute, each heart answered",
                    "idle.cpu_per_1000_phones_minute", "≤ 0.30 s", new Earlier("0.90 s", "0.59 s", "0.19 s")),
            new ReportRow("… answer to a heart, p50", "idle.heart_p50", "", UNKNOWN),
            new ReportRow("… p99", "idle.heart_p99", "", UNKNOWN),
            new ReportRow("relay of 2,000 commands/s: CPU", "relay.cpu", "≤ 13 %",
                    new Earlier("65 %", "16 %", "7.6 %")),
            new ReportRow("… time to deliver a command, p50", "relay.command_p50", "≤ 0.08 ms",
                    new Earlier("0.24 ms", "0.05 ms", "0.04 ms")),
            new ReportRow("… p99", "relay.command_p99", "≤ 0.7 ms", new Earlier("2.7 ms", "0.97 ms", "0.57 ms")),
            new ReportRow("… lost", "relay.lost", "none", UNKNOWN),
            new ReportRow("relay: highest rate", "relay.most", "≥ 140,000/s",
                    new Earlier("139,000/s", "119,000/s", "188,000/s")),
            new ReportRow("… CPU of the server at that rate", "relay.most_cpu", "", UNKNOWN),
            new ReportRow("storm: time until all are online again", "storm.all_back_after", "≤ 1.5 s with 10,000",
                    new Earlier("22.5 s", "4.5 s", "0.4 s")),
            new ReportRow("… online again within three minutes", "storm.back", "all", UNKNOWN),
            new ReportRow("… CPU of the server", "storm.cpu", "", UNKNOWN),
            new ReportRow("… online by the server's own count", "storm.counted_online", "all", UNKNOWN),
            new ReportRow("frames of 16 KiB, 30 a second, to 1 watcher: CPU", "frames.to_1_cpu", "", UNKNOWN),
            new ReportRow("… time to deliver a frame, p50", "frames.to_1_p50", "", UNKNOWN),
            new ReportRow("… p99", "frames.to_1_p99", "", UNKNOWN),
            new ReportRow("… lost", "frames.to_1_lost", "none", UNKNOWN),
            new ReportRow("frames of 16 KiB, 30 a second, to 10 watchers: CPU", "frames.to_10_cpu", "", UNKNOWN),
            new ReportRow("… time to deliver a frame, p50", "frames.to_10_p50", "", UNKNOWN),
            new ReportRow("… p99", "frames.to_10_p99", "", UNKNOWN),
            new ReportRow("… lost", "frames.to_10_lost", "none", UNKNOWN),
            new ReportRow("frames of 16 KiB, 30 a second, to 50 watchers: CPU", "frames.to_50_cpu", "", UNKNOWN),
            new ReportRow("… time to deliver a frame, p50", "frames.to_50_p50", "", UNKNOWN),
            new ReportRow("… p99", "frames.to_50_p99", "", UNKNOWN),
            new ReportRow("… lost", "frames.to_50_lost", "none", UNKNOWN),
            new ReportRow("feed of the fleet: CPU added", "feed.cpu_added", "", UNKNOWN),
            new ReportRow("… messages", "feed.messages", "≤ 20/s", UNKNOWN),
            new ReportRow("… bytes", "feed.bytes", "", UNKNOWN),
            new ReportRow("… delay, p50", "feed.behind_p50", "", UNKNOWN),
            new ReportRow("… p99", "feed.behind_p99", "", UNKNOWN),
            new ReportRow("input: 200 phones with hearts only: CPU", "input.idle_cpu", "", UNKNOWN),
            new ReportRow("… one finger on all of them, 60 moves a second: CPU", "input.moves_cpu", "≤ 40 %", UNKNOWN),
            new ReportRow("… … as a multiple of hearts only", "input.moves_cpu_to_idle", "", UNKNOWN),
            new ReportRow("… time until a phone has a move, p50", "input.move_p50", "", UNKNOWN),
            new ReportRow("… p99", "input.move_p99", "", UNKNOWN),
            new ReportRow("input: a tap until its outcome is there, p50", "input.tap_p50", "≤ 10 ms", UNKNOWN),
            new ReportRow("… p99", "input.tap_p99", "", UNKNOWN),
            new ReportRow("… while 64 screens move, p50", "input.tap_with_64_screens_p50", "", UNKNOWN),
            new ReportRow("… p99", "input.tap_with_64_screens_p99", "≤ 3 times that without", UNKNOWN),
            new ReportRow("… lost", "input.tap_with_64_screens_lost", "none", UNKNOWN));

    /** Earlier results as text. */
    record Earlier(String raw, String tomcat, String bound) {}
}
