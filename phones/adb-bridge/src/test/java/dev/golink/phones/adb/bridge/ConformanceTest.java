package dev.golink.phones.adb.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.golink.phones.adb.fixtures.FakeAdbServer;
import dev.golink.phones.conformance.Finding;
import dev.golink.phones.conformance.Report;
import dev.golink.phones.conformance.Verdict;
import dev.golink.phones.conformance.phone.PhoneCheck;
import dev.golink.phones.conformance.phone.PhoneCheckSettings;

/** The bridge's phones follow the protocol, as {@code golink check-phone} checks it. */
@Timeout(180)
class ConformanceTest {
    @Test
    @Tag("slow")
    void aPhoneAtAdbBreaksNoRule() throws Exception {
        PhoneCheckSettings usual = PhoneCheckSettings.usual(Duration.ofSeconds(30), Duration.ofSeconds(5), false);
        PhoneCheckSettings settings = new PhoneCheckSettings(usual.arrival(), usual.interval(), usual.answer(),
                usual.consent(), Duration.ofSeconds(2), Duration.ofSeconds(1), usual.reconnectTimes(), false);
        try (FakeAdbServer adb = FakeAdbServer.start();
                PhoneCheck check = PhoneCheck.listen(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                        settings);
                AdbBridge bridge = BridgeFixture.start(adb, URI.create("ws://127.0.0.1:" + check.port()),
                        null)) {
            adb.plug(BridgeFixture.android("FIRST").phone());
            bridge.connecting(true);
            Report report = check.run(_ -> {}, _ -> {});
            List<Finding> failures = report.findings().stream()
                    .filter(finding -> finding.verdict() instanceof Verdict.Failed).toList();
            assertThat(failures).isEmpty();
            assertThat(verdict(report, "frames-come")).isEqualTo(new Verdict.Passed());
            assertThat(verdict(report, "pause-screen")).isEqualTo(new Verdict.Passed());
            assertThat(verdict(report, "answers-input")).isEqualTo(new Verdict.Passed());
            assertThat(verdict(report, "answers-notice")).isEqualTo(new Verdict.Passed());
        }
    }

    private static Verdict verdict(Report report, String rule) {
        return report.findings().stream().filter(finding -> finding.rule().name().equals(rule)).findFirst()
                .orElseThrow().verdict();
    }
}
