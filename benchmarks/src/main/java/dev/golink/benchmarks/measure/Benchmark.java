package dev.golink.benchmarks.measure;

import java.io.IOException;
import java.time.Duration;

import dev.golink.benchmarks.figures.Samples;
import dev.golink.benchmarks.gestures.GestureLoad;
import dev.golink.benchmarks.load.FeedResult;
import dev.golink.benchmarks.load.FleetCount;
import dev.golink.benchmarks.load.FleetWatch;
import dev.golink.benchmarks.load.HandshakeLoad;
import dev.golink.benchmarks.load.HandshakeResult;
import dev.golink.benchmarks.load.JoinResult;
import dev.golink.benchmarks.load.OperatorCrowd;
import dev.golink.benchmarks.load.PhoneCrowd;
import dev.golink.benchmarks.load.RelayResult;
import dev.golink.benchmarks.load.ScreenShow;
import dev.golink.benchmarks.server.ServerKind;
import dev.golink.benchmarks.server.Usage;

/** The benchmarks of all servers. */
public enum Benchmark {
    /** Phones connect at a steady rate. */
    CONNECT {
        @Override
        void measure(Trial trial) throws IOException {
            double heap = trial.server().java().liveHeapBytes();
            Usage usage = trial.usage();
            PhoneCrowd phones = trial.load().phones(trial.settings().phones(), false);
            JoinResult joinResult = phones.join(trial.settings().ramp(), PATIENCE);
            trial.figure("cpu", usage.cpuSeconds(), "s");
            trial.figure("all_online_after", joinResult.seconds(), "s");
            trial.figure("online", joinResult.online(), "phones");
            trial.figure("failed_attempts", joinResult.failed(), "attempts");
            trial.percentiles("wait", joinResult.waits());
            trial.mebibytes("resident", trial.server().files().residentBytes());
            trial.figure("live_heap_per_phone", (trial.server().java().liveHeapBytes() - heap) / joinResult.online(),
                    "bytes");
        }
    },
    /** Phones send heartbeats, and the server answers each of them. */
    IDLE {
        @Override
        void measure(Trial trial) throws IOException, InterruptedException {
            PhoneCrowd phones = trial.phonesWithHearts(false);
            var _ = phones.takeHearts();
            Usage usage = trial.usage();
            Thread.sleep(trial.settings().time());
            trial.figure("cpu_per_1000_phones_minute", usage.aThousandAndMinute(phones.count()), "s");
            Samples hearts = phones.takeHearts();
            trial.micros("cpu_per_heart", usage.each(hearts.count()));
            trial.percentiles("heart", hearts);
            trial.figure("lost_phones", phones.lost(), "phones");
        }
    },
    /**
     * Operators send commands to open screens while phones send heartbeats, first at a steady rate and then as fast as
     * possible.
     */
    RELAY {
        @Override
        void measure(Trial trial) throws IOException, InterruptedException {
            PhoneCrowd phones = trial.phonesWithHearts(false);
            OperatorCrowd operators = trial.load().operators(OPERATORS, phones);
            operators.startRelay(trial.settings().relays());
            Thread.sleep(RELAY_WARM_UP);
            var _ = operators.endRelay();
            operators.startRelay(trial.settings().relays());
            Usage usage = trial.usage();
            Thread.sleep(trial.settings().time());
            trial.figure("cpu", usage.percent(), "%");
            RelayResult relayResult = operators.endRelay();
            trial.percentiles("command", relayResult.latencies());
            trial.figure("lost", (double) relayResult.lost(), "commands");
            Usage busiest = trial.usage();
            trial.figure("most", operators.most(WINDOW, RELAY_WARM_UP, MOST_TIME), "/s");
            trial.figure("most_cpu", busiest.percent(), "%");
        }
    },
    /** Clients connect, ask for one page and disconnect, one connection after the other. */
    HANDSHAKES {
        @Override
        boolean suits(ServerKind kind) {
            return kind.isGoLink();
        }

        @Override
        void measure(Trial trial) throws IOException {
            var _ = HandshakeLoad.run(trial.server(), HANDSHAKES_WARM_UP);
            Usage usage = trial.usage();
            HandshakeResult result = HandshakeLoad.run(trial.server(), trial.settings().time());
            trial.figure("cpu", usage.percent(), "%");
            trial.micros("cpu_each", usage.each(result.count()));
            trial.figure("per_second", result.perSecond(), "/s");
            trial.figure("resumed", result.resumedPercent(), "%");
            trial.percentiles("wait", result.waits());
        }
    },
    /** All phones are disconnected and reconnect at once. */
    STORM {
        @Override
        boolean suits(ServerKind kind) {
            return true;
        }

        @Override
        void measure(Trial trial) throws IOException, InterruptedException {
            PhoneCrowd phones = trial.phonesWithHearts(false);
            Usage usage = trial.usage();
            JoinResult joinResult = phones.storm(PATIENCE);
            trial.figure("all_back_after", joinResult.seconds(), "s");
            trial.figure("back", joinResult.online(), "phones");
            trial.figure("cpu", usage.cpuSeconds(), "s");
            trial.figure("failed_attempts", joinResult.failed(), "attempts");
            trial.percentiles("wait", joinResult.waits());
            if (trial.server().kind().isOpen()) {
                try (FleetWatch watch = trial.load().watchFleet("counter")) {
                    trial.figure("counted_online", watch.count().online(), "phones");
                }
            }
        }
    },
    /** An operator watches the fleet while its phones send heartbeats. Only GoLink has this feature. */
    FEED {
        @Override
        boolean suits(ServerKind kind) {
            return kind.isGoLink() && super.suits(kind);
        }

        @Override
        void measure(Trial trial) throws IOException, InterruptedException {
            PhoneCrowd phones = trial.phonesWithHearts(true);
            double before = percent(trial);
            double watched;
            try (FleetWatch watch = trial.load().watchFleet("watcher")) {
                Thread.sleep(RELAY_WARM_UP);
                var _ = watch.take();
                Usage usage = trial.usage();
                watched = percent(trial);
                told(trial, watch.take(), usage.seconds());
                FleetCount count = watch.count();
                trial.figure("wrong_count", Math.abs(count.online() - phones.count()), "phones");
            }
            // The CPU usage without a watcher is measured before and after because the server gets faster while it
            // warms up.
            trial.figure("cpu_added", watched - (before + percent(trial)) / 2, "%");
        }

        private double percent(Trial trial) throws IOException, InterruptedException {
            Usage usage = trial.usage();
            Thread.sleep(trial.settings().time());
            return usage.percent();
        }

        private void told(Trial trial, FeedResult feedResult, double seconds) {
            trial.figure("messages", feedResult.messages() / seconds, "/s");
            trial.figure("phones", feedResult.phones() / seconds, "/s");
            trial.figure("bytes", feedResult.bytes() / seconds, "B/s");
            trial.percentiles("behind", feedResult.behind());
        }
    },
    /** One phone sends frames of a video to one, ten and fifty watching operators. */
    FRAMES {
        @Override
        void measure(Trial trial) throws IOException, InterruptedException {
            for (int watchers : new int[]{1, 10, 50}) {
                ScreenShow show = trial.load().screen(watchers, FRAME_BYTES, FRAMES_A_SECOND);
                Thread.sleep(RELAY_WARM_UP);
                show.count();
                Usage usage = trial.usage();
                Thread.sleep(trial.settings().time());
                String of = "to_" + watchers;
                trial.figure(of + "_cpu", usage.percent(), "%");
                ScreenShow.Shown shown = show.end();
                trial.figure(of + "_delivered", (double) shown.delivered() / trial.settings().time().toSeconds(), "/s");
                trial.figure(of + "_lost", (double) Math.max(0, shown.sent() * watchers - shown.delivered()), "frames");
                trial.percentiles(of, shown.latencies());
            }
        }
    },
    /** An operator taps phones, also while it watches many screens, and moves a finger on many phones at once. */
    INPUT {
        @Override
        boolean suits(ServerKind kind) {
            return kind == ServerKind.GOLINK || kind == ServerKind.GOLINK_WITHOUT_HISTORY;
        }

        @Override
        void measure(Trial trial) throws IOException, InterruptedException {
            try (GestureLoad load = GestureLoad.begin(trial.server().address(), trial.server().localToken(),
                    TOUCHED_PHONES, trial.settings().heart())) {
                load.startMoves(MOVES_A_SECOND);
                Thread.sleep(GESTURES_WARM_UP);
                var _ = load.endMoves();
                Usage idle = trial.usage();
                Thread.sleep(trial.settings().time());
                double idlePercent = idle.percent();
                trial.figure("idle_cpu", idlePercent, "%");
                moves(trial, load, idlePercent);
                taps(trial, load, "tap");
                load.startScreens(SCREENS, FRAME_BYTES, SCREEN_FRAMES_A_SECOND);
                Thread.sleep(RELAY_WARM_UP);
                taps(trial, load, "tap_with_64_screens");
            }
        }

        private void moves(Trial trial, GestureLoad load, double idlePercent) throws IOException, InterruptedException {
            load.startMoves(MOVES_A_SECOND);
            Usage usage = trial.usage();
            Thread.sleep(trial.settings().time());
            double percent = usage.percent();
            trial.figure("moves_cpu", percent, "%");
            trial.figure("moves_cpu_to_idle", percent / idlePercent, "times");
            GestureLoad.Gestures moves = load.endMoves();
            trial.figure("moves_sent", (double) moves.sent(), "moves");
            trial.figure("moves_merged", (double) moves.missing(), "moves");
            trial.percentiles("move", moves.latencies());
        }

        private void taps(Trial trial, GestureLoad load, String of) throws InterruptedException, IOException {
            load.startTaps(TAPS_A_SECOND);
            Usage usage = trial.usage();
            Thread.sleep(trial.settings().time());
            trial.figure(of + "_cpu", usage.percent(), "%");
            GestureLoad.Gestures taps = load.endTaps();
            trial.percentiles(of, taps.latencies());
            trial.figure(of + "_lost", (double) (taps.sent() - taps.latencies().count() + taps.missing()), "taps");
        }
    },
    /** The memory used for phones that send all data they can. */
    MEMORY {
        @Override
        void measure(Trial trial) throws IOException, InterruptedException {
            double heap = trial.server().java().liveHeapBytes();
            trial.mebibytes("resident_empty", trial.server().files().residentBytes());
            PhoneCrowd phones = trial.phonesWithHearts(true);
            trial.mebibytes("resident", trial.server().files().residentBytes());
            double live = trial.server().java().liveHeapBytes() - heap;
            trial.figure("live_heap_per_phone", live / phones.count(), "bytes");
            Samples hearts = phones.takeHearts();
            trial.figure("hearts_answered", hearts.count(), "hearts");
        }
    };

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration RELAY_WARM_UP = Duration.ofSeconds(5);
    private static final Duration HANDSHAKES_WARM_UP = Duration.ofSeconds(10);
    private static final Duration MOST_TIME = Duration.ofSeconds(10);
    private static final int OPERATORS = 10;
    private static final int WINDOW = 2_000;
    private static final int FRAME_BYTES = 16 * 1024;
    private static final double FRAMES_A_SECOND = 30;
    private static final Duration GESTURES_WARM_UP = Duration.ofSeconds(10);
    private static final int TOUCHED_PHONES = 200;
    private static final double MOVES_A_SECOND = 60;
    private static final double TAPS_A_SECOND = 20;
    private static final int SCREENS = 64;
    private static final double SCREEN_FRAMES_A_SECOND = 10;

    /** Whether a server supports this benchmark, and whether it says something about that server. */
    boolean suits(ServerKind kind) {
        // these two differ only where phones come back
        return kind != ServerKind.GOLINK_TLS_FULL && kind != ServerKind.GOLINK_TOKENS;
    }

    abstract void measure(Trial trial) throws IOException, InterruptedException;
}
