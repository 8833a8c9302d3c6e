package dev.golink.phones.conformance.phone;

import static dev.golink.phones.conformance.Findings.failures;
import static dev.golink.phones.conformance.Findings.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.golink.phones.conformance.Finding;
import dev.golink.phones.conformance.ProtocolRule;
import dev.golink.phones.conformance.Report;
import dev.golink.phones.conformance.Verdict;
import dev.golink.phones.simulator.Swarm;

class PhoneCheckTest {
    private static final Duration INTERVAL = Duration.ofSeconds(1);
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(600);

    @Test
    void aConformantPhonePassesEveryRule() throws Exception {
        Report report = check(patient(true));

        assertThat(report.findings()).allSatisfy(finding -> {
            if (!Set.of("ping-answer-taken", "frame-parameters").contains(finding.rule().name())) {
                assertThat(finding.verdict()).as(finding.rule().name()).isEqualTo(new Verdict.Passed());
            }
        });
        assertThat(report.findings()).extracting(Finding::rule)
                .containsExactlyInAnyOrderElementsOf(PhoneCheck.rules());
        assertThat(report.subject()).isEqualTo("/goLink/phone/scripted+1");
    }

    @Test
    void aLegacyPhoneFailsNoRule() throws Exception {
        Report report = check(patient(false), Mistake.LEGACY);

        assertThat(failures(report)).isEmpty();
        assertThat(verdict(report, "frames-come")).isEqualTo(new Verdict.Passed());
        assertThat(verdict(report, "ping-answer-taken")).isEqualTo(new Verdict.Passed());
        assertThat(verdict(report, "stop-screen")).isInstanceOf(Verdict.Skipped.class);
        assertThat(verdict(report, "answers-notice")).isInstanceOf(Verdict.Skipped.class);
        assertThat(verdict(report, "pause-screen")).isInstanceOf(Verdict.Skipped.class);
        assertThat(verdict(report, "resume-screen")).isInstanceOf(Verdict.Skipped.class);
        assertThat(verdict(report, "answers-input")).isInstanceOf(Verdict.Skipped.class);
        assertThat(verdict(report, "waits-to-be-let-in")).isEqualTo(new Verdict.Passed());
        assertThat(verdict(report, "stores-token")).isInstanceOf(Verdict.Skipped.class);
    }

    @Test
    void aLegacyPhoneMayHaveALongHeartbeatInterval() throws Exception {
        Report report = check(patient(false), Mistake.LEGACY, Mistake.LATE);

        assertThat(failures(report)).isEmpty();
        assertThat(verdict(report, "heart-comes")).isEqualTo(new Verdict.Passed());
        assertThat(verdict(report, "ping-answer-taken")).isEqualTo(new Verdict.Passed());
    }

    @Test
    void aSimulatedPhonePasses() throws Exception {
        try (PhoneCheck check = listen(patient(false));
                Swarm _ = Swarm.join(address(check), 1, INTERVAL)) {
            Report report = check.run(_ -> {}, _ -> {});

            assertThat(failures(report)).isEmpty();
            assertThat(verdict(report, "frames-come")).isEqualTo(new Verdict.Passed());
            assertThat(verdict(report, "answers-notice")).isEqualTo(new Verdict.Passed());
            assertThat(verdict(report, "stays-away")).isEqualTo(new Verdict.Passed());
            assertThat(verdict(report, "pause-screen")).isEqualTo(new Verdict.Passed());
            assertThat(verdict(report, "resume-screen")).isEqualTo(new Verdict.Passed());
            assertThat(verdict(report, "waits-to-be-let-in")).isEqualTo(new Verdict.Passed());
            assertThat(verdict(report, "goes-on-let-in")).isEqualTo(new Verdict.Passed());
            assertThat(verdict(report, "stores-token")).isEqualTo(new Verdict.Passed());
            assertThat(verdict(report, "answers-input")).isEqualTo(new Verdict.Passed());
            assertThat(verdict(report, "input-changed")).isEqualTo(new Verdict.Passed());
            assertThat(verdict(report, "input-late")).isEqualTo(new Verdict.Passed());
            assertThat(verdict(report, "input-lets-go")).isEqualTo(new Verdict.Passed());
            assertThat(verdict(report, "input-control-ends")).isEqualTo(new Verdict.Passed());
            assertThat(verdict(report, "denial")).isInstanceOf(Verdict.Skipped.class);
        }
    }

    static Stream<List<Mistake>> phonesWithMistakes() {
        return Stream.of(List.of(Mistake.HELLO_TOO_EARLY, Mistake.HELLO_FIELDS, Mistake.HELLO_TWICE, Mistake.BATTERY,
                Mistake.NOT_JSON, Mistake.ANSWERS_UNKNOWN, Mistake.SHARES_UNASKED, Mistake.NOTICE_TWICE,
                Mistake.INPUT_TWICE, Mistake.INPUT_UNSEEN, Mistake.INPUT_LATE_DONE, Mistake.INPUT_HELD,
                Mistake.NEVER_COMES_BACK),
                List.of(Mistake.NO_COMMAND_ID, Mistake.SEQUENCE_SKIPS, Mistake.NO_JPEG, Mistake.TOO_LARGE,
                        Mistake.TOO_MANY_FRAMES, Mistake.HEART_SAYS_OFF, Mistake.FRAME_AFTER_OFF,
                        Mistake.NOTICE_OTHER_ID, Mistake.INPUT_IGNORED,
                        Mistake.OTHER_ID),
                List.of(Mistake.LATE, Mistake.NOT_TUNED, Mistake.NO_KEY_FRAME, Mistake.NO_BACK_OFF, Mistake.RESUMES,
                        Mistake.INPUT_OTHER_ID,
                        Mistake.FIGHTS),
                List.of(Mistake.FRAME_VERSION, Mistake.NOTICE_IGNORED, Mistake.LOCATE_IGNORED, Mistake.PAUSE_IGNORED,
                        Mistake.INPUT_LET_GO_AT_ONCE,
                        Mistake.FIGHTS),
                List.of(Mistake.FRAME_WHILE_PAUSED, Mistake.HEART_NOT_PAUSED, Mistake.ASKS_TO_RESUME,
                        Mistake.CONTROL_END_IGNORED),
                List.of(Mistake.RESUMES_WITHOUT_FRAMES), List.of(Mistake.MUTE),
                List.of(Mistake.SHARES_WAITING, Mistake.HELLO_LET_IN, Mistake.LOSES_TOKEN),
                List.of(Mistake.MUTE_WAITING),
                List.of(Mistake.RETURNS_AT_ONCE));
    }

    @ParameterizedTest
    @MethodSource("phonesWithMistakes")
    void everyMistakeIsNamed(List<Mistake> mistakes) throws Exception {
        Report report = check(hasty(mistakes.contains(Mistake.RETURNS_AT_ONCE)), mistakes.toArray(Mistake[]::new));

        assertThat(failures(report)).containsAll(mistakes.stream().map(Mistake::check).toList());
    }

    @Test
    void theTestedPhonesCoverEveryMistake() {
        assertThat(phonesWithMistakes().flatMap(List::stream)).containsAll(
                EnumSet.complementOf(EnumSet.of(Mistake.LEGACY)));
    }

    @Test
    void aPhoneThatNeverConnectsIsReportedOnce() throws Exception {
        PhoneCheckSettings settings = new PhoneCheckSettings(Duration.ofMillis(50), INTERVAL, SHORT, SHORT, SHORT,
                SHORT,
                new PhoneCheckSettings.ReconnectTimes(SHORT, SHORT, 2, SHORT), false);
        try (PhoneCheck check = listen(settings)) {
            Report report = check.run(_ -> {}, _ -> {});

            assertThat(failures(report)).containsExactly("connects");
            assertThat(report.skipped()).isEqualTo(PhoneCheck.rules().size() - 1);
        }
    }

    @Test
    void everyRuleHasANameOfItsOwn() {
        assertThat(PhoneCheck.rules()).extracting(ProtocolRule::name).doesNotHaveDuplicates()
                .allSatisfy(name -> assertThat(name).matches("[a-z-]{1,24}"));
    }

    /** Long waits for a phone without mistakes, because the machine may be busy. */
    private static PhoneCheckSettings patient(boolean person) {
        return new PhoneCheckSettings(LONG, INTERVAL, LONG, LONG, Duration.ofMillis(800), Duration.ofMillis(200),
                new PhoneCheckSettings.ReconnectTimes(LONG, Duration.ofMillis(1), 3, SHORT), person);
    }

    /** Short waits for a phone with a mistake. */
    private static PhoneCheckSettings hasty(boolean person) {
        return new PhoneCheckSettings(LONG, SHORT, Duration.ofSeconds(1), Duration.ofSeconds(1), SHORT,
                Duration.ofMillis(200),
                new PhoneCheckSettings.ReconnectTimes(Duration.ofSeconds(2), Duration.ofSeconds(2), 3,
                        Duration.ofSeconds(2)),
                person);
    }

    private static Report check(PhoneCheckSettings settings, Mistake... mistakes) throws Exception {
        try (PhoneCheck check = listen(settings);
                ScriptedPhone phone = new ScriptedPhone(address(check), settings.interval(), mistakes)) {
            Consumer<String> person = phone::obey;
            return check.run(person, _ -> {});
        }
    }

    private static PhoneCheck listen(PhoneCheckSettings settings) throws IOException {
        return PhoneCheck.listen(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), settings);
    }

    private static URI address(PhoneCheck check) {
        return URI.create("ws://127.0.0.1:" + check.port());
    }
}
