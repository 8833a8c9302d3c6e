package dev.golink.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.golink.app.command.Options;
import dev.golink.app.command.options.LogOptions;
import dev.golink.app.command.options.ServerTrustOptions;
import dev.golink.app.link.ServerAddress;
import dev.golink.app.preferences.StartPreferences;
import dev.golink.screens.fixtures.PhoneClient;
import dev.golink.server.ServerConfig;
import dev.golink.server.fleet.FleetChange;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.profile.EditOutcome;
import dev.golink.server.fleet.profile.ProfileEdit;
import dev.golink.ui.texts.Texts;

/** The command line takes precedence over the preferences; no preferences can prevent a start. */
class StartPlanTest {
    private static final StartPreferences OWN = new StartPreferences(StartPreferences.Mode.OWN, 9_000, 9_001, "", "ops",
            false);
    private static final StartPreferences AFAR = new StartPreferences(StartPreferences.Mode.ATTACH, 9_000, 9_001,
            "ws://lab.example:8080", "", false);

    @Test
    void preferencesApplyWithoutCommandLineOptions() {
        StartPlan own = StartPlan.of(options(), OWN);
        assertThat(own.options().server().port()).isEqualTo(9_000);
        assertThat(own.options().server().httpPort()).isEqualTo(9_001);
        assertThat(own.options().server().operator()).isEqualTo(new OperatorId("ops"));
        assertThat(own.options().connect()).isNull();
        assertThat(own.troubles()).isEmpty();

        assertThat(StartPlan.of(options("--data", "--log-level"), AFAR).options().connect())
                .isEqualTo(ServerAddress.parse("ws://lab.example:8080"));
    }

    @Test
    void commandLineOptionsOverridePreferences() {
        StartPlan plan = StartPlan.of(options("--port", "--name"), OWN);
        assertThat(plan.options().server().port()).isEqualTo(8080);
        assertThat(plan.options().server().httpPort()).isEqualTo(9_001);
        assertThat(plan.options().server().operator()).isEqualTo(new OperatorId("me"));

        Options elsewhere = options("--connect").with(ServerAddress.parse("ws://other.example:8080"));
        assertThat(StartPlan.of(elsewhere, AFAR).options().connect()).isEqualTo(elsewhere.connect());
    }

    @Test
    void settingsOfTheConfigurationFileOverridePreferencesButDoNotStartAServer() {
        assertThat(StartPlan.of(configured("--port", "--name"), OWN).options().server())
                .returns(8080, server -> server.port()).returns(9_001, server -> server.httpPort())
                .returns(new OperatorId("me"), server -> server.operator());
        assertThat(StartPlan.of(configured("--port", "--max-connections"), AFAR).options().connect())
                .isEqualTo(ServerAddress.parse("ws://lab.example:8080"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--demo", "--bind", "--heart", "--max-connections"})
    void anOptionForAServerOfTheConsolesOwnStartsOne(String option) {
        assertThat(StartPlan.of(options(option), AFAR).options().connect()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "lab.example", "http://lab.example", "wss://lab.example?x=1", "ws://a b"})
    void anAddressThatMakesNoSenseIsSaidAndTheConsolesOwnServerStarts(String address) {
        StartPlan plan = StartPlan.of(options(),
                new StartPreferences(StartPreferences.Mode.ATTACH, 8080, 8081, address, "", false));

        assertThat(plan.options().connect()).isNull();
        assertThat(said(plan)).singleElement().asString().contains("“" + address + "”", "Preferences");
    }

    @Test
    void anInvalidNameIsReportedAndTheDefaultIsUsed() {
        StartPlan plan = StartPlan.of(options(),
                new StartPreferences(StartPreferences.Mode.OWN, 8080, 8081, "", "two words", false));

        assertThat(plan.options().server().operator()).isEqualTo(new OperatorId("me"));
        assertThat(said(plan)).singleElement().asString().contains("“two words”", "me", "two-words, for example");
        assertThat(plan.named()).isFalse();
    }

    @Test
    void aNameIsChosenOnTheCommandLineOrInThePreferences() {
        assertThat(StartPlan.of(options("--name"), StartPreferences.USUAL).named()).isTrue();
        assertThat(StartPlan.of(options(), OWN).named()).isTrue();
        assertThat(StartPlan.of(options(), AFAR).named()).isFalse();
    }

    @Test
    void equalPortsAreReportedAndTheDefaultPortsAreUsed() {
        StartPlan plan = StartPlan.of(options(),
                new StartPreferences(StartPreferences.Mode.OWN, 9_000, 9_000, "", "", false));

        assertThat(plan.options().server().port()).isEqualTo(8080);
        assertThat(said(plan)).singleElement().asString().contains("9000 and 9000");
        assertThat(plan.hasAnother()).isFalse();
    }

    @Test
    void planFallsBackToTheDefaultPortsWhenPreferredPortsAreTaken() {
        StartPlan plan = StartPlan.of(options(), OWN);

        assertThat(plan.hasAnother()).isTrue();
        assertThat(plan.usual().server().port()).isEqualTo(8080);
        assertThat(plan.usual().server().operator()).isEqualTo(new OperatorId("ops"));
        assertThat(StartPlan.of(options(), StartPreferences.USUAL).hasAnother()).isFalse();
    }

    @Test
    void savedPhoneDataRemainsAfterTheWindowsServerStops(@TempDir Path data) throws Exception {
        Options window = options().with(ServerConfig.keepingIn(data, new OperatorId("me")).withPorts(0, 0));
        StartPreferences chosen = new StartPreferences(StartPreferences.Mode.OWN, 0, 0, "", "ops", false);

        try (RunningServer first = RunningServer.start(StartPlan.of(window, chosen).options())) {
            assertThat(first.server().edit(Set.of(new PhoneId("lab-7")), ProfileEdit.nickname("Front desk")))
                    .succeedsWithin(Duration.ofSeconds(10)).isEqualTo(new EditOutcome.Kept(1));
        }

        List<String> nicknames = new CopyOnWriteArrayList<>();
        try (RunningServer next = RunningServer.start(StartPlan.of(window, chosen).options())) {
            next.server().watch(change -> {
                if (change instanceof FleetChange.PhoneChanged(Phone phone, _)) {
                    nicknames.add(phone.profile().nickname());
                }
            });
            try (PhoneClient _ = new PhoneClient(next.server().endpoints().local().resolve("/goLink/phone/lab-7"))) {
                await().until(() -> !nicknames.isEmpty());
            }
        }
        assertThat(nicknames).first().isEqualTo("Front desk");
    }

    private static List<String> said(StartPlan plan) {
        return plan.troubles().stream().map(one -> one.apply(Texts.of(Locale.ENGLISH))).toList();
    }

    private static Options options(String... given) {
        return options(Set.of(given), Set.of());
    }

    private static Options configured(String... names) {
        return options(Set.of(), Set.of(names));
    }

    private static Options options(Set<String> given, Set<String> configured) {
        return new Options(false, ServerConfig.keepingIn(Path.of("data"), new OperatorId("me")), 0, false, null,
                ServerTrustOptions.Chosen.NOTHING, null,
                new LogOptions.Chosen(LogOptions.Level.info, LogOptions.Format.text), given, configured);
    }
}
