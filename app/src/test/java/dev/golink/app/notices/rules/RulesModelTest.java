package dev.golink.app.notices.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.golink.ui.fixtures.HandClock;
import dev.golink.ui.settings.Settings;
import dev.golink.ui.settings.SettingsFile;

class RulesModelTest {
    private final HandClock clock = new HandClock();

    @Test
    void rulesAreSavedAndLoadedAgain(@TempDir Path folder) {
        Path file = folder.resolve("console.json");
        NoticeRules rules = NoticeRules.USUAL.with(NoticeKind.AWAY, new NoticeRule(true, true))
                .with(NoticeKind.BACK, new NoticeRule(false, false)).with(Duration.ofMinutes(2))
                .with(new GroupChoice.Only(Set.of("kiosk", "lab"))).with(new QuietMode.Until(Instant.EPOCH));
        try (SettingsFile settings = SettingsFile.open(file, clock)) {
            new RulesModel(clock, settings).change(rules);
        }

        try (SettingsFile settings = SettingsFile.open(file, clock)) {
            NoticeRules read = new RulesModel(clock, settings).rulesProperty().get();
            for (NoticeKind kind : NoticeKind.values()) {
                assertThat(read.of(kind)).as("%s", kind).isEqualTo(rules.of(kind));
            }
            assertThat(read.after()).isEqualTo(rules.after());
            assertThat(read.groups()).isEqualTo(rules.groups());
            assertThat(read.quiet()).isEqualTo(rules.quiet());
        }
    }

    @Test
    void invalidSettingsCountAsNotChosen(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("console.json"), """
                {"notices": {"kinds": {"away": {"told": "maybe", "sound": true}}, "afterSeconds": 86400,
                  "quiet": "a while"}}""");

        try (SettingsFile settings = SettingsFile.open(file, clock)) {
            NoticeRules read = new RulesModel(clock, settings).rulesProperty().get();
            assertThat(read.of(NoticeKind.AWAY)).isEqualTo(new NoticeRule(true, true));
            assertThat(read.of(NoticeKind.SERVER)).isEqualTo(NoticeRule.USUAL);
            assertThat(read.after()).isEqualTo(NoticeRules.USUAL_AFTER);
            assertThat(read.groups()).isEqualTo(GroupChoice.ALL);
            assertThat(read.quiet()).isEqualTo(QuietMode.OFF);
        }
    }

    @Test
    void quietForAnHourEndsByItself() {
        RulesModel model = model();
        model.beQuietForAnHour();
        clock.turn(Duration.ofMinutes(59));
        model.tick();
        assertThat(model.quietProperty().get()).isTrue();

        clock.turn(Duration.ofMinutes(1));
        model.tick();
        assertThat(model.quietProperty().get()).isFalse();
        assertThat(model.rulesProperty().get().quiet()).isEqualTo(QuietMode.OFF);
    }

    @ParameterizedTest
    @ValueSource(longs = {-8, 8})
    void quietForAnHourLastsAnHourWhoeverSetsTheClock(long hours) {
        Settings settings = Settings.inMemory();
        RulesModel model = new RulesModel(clock, settings);
        model.beQuietForAnHour();
        clock.turn(Duration.ofMinutes(15));
        clock.set(Duration.ofHours(hours));
        model.tick();

        assertThat(model.quietProperty().get()).isTrue();
        assertThat(model.rulesProperty().get().quiet()).as("told by the clock as it is now")
                .isEqualTo(new QuietMode.Until(clock.instant().plus(Duration.ofMinutes(45))));
        assertThat(new RulesModel(clock, settings).quietProperty().get()).as("of the next start").isTrue();
        clock.turn(Duration.ofMinutes(44));
        model.tick();
        assertThat(model.quietProperty().get()).isTrue();
        clock.turn(Duration.ofMinutes(1));
        model.tick();
        assertThat(model.quietProperty().get()).isFalse();
        assertThat(settings.get(RulesSection.SECTION).quiet()).isEqualTo(QuietMode.OFF);
    }

    @Test
    void quietForAnHourIncludesTimeWhileTheComputerSleeps() {
        RulesModel model = model();
        model.beQuietForAnHour();

        clock.sleep(Duration.ofMinutes(59));
        model.tick();
        assertThat(model.quietProperty().get()).isTrue();
        clock.sleep(Duration.ofMinutes(1));
        model.tick();

        assertThat(model.quietProperty().get()).isFalse();
    }

    @Test
    void anotherQuietModeReplacesQuietForAnHour() {
        RulesModel model = model();
        model.beQuietForAnHour();
        model.beQuiet(model.untilMorning());

        clock.turn(Duration.ofHours(2));
        model.tick();

        assertThat(model.quietProperty().get()).isTrue();
    }

    @Test
    void quietUntilSwitchedOffDoesNotEndByItself() {
        RulesModel model = model();
        model.beQuiet(QuietMode.ON);
        clock.turn(Duration.ofDays(30));
        model.tick();
        assertThat(model.quietProperty().get()).isTrue();

        model.beQuiet(QuietMode.OFF);
        assertThat(model.quietProperty().get()).isFalse();
    }

    @Test
    void morningIsTomorrowInTheAfternoonAndTodayAtNight() {
        assertThat(model().untilMorning()).isEqualTo(new QuietMode.Until(Instant.parse("2026-03-15T08:00:00Z")));

        clock.turn(Duration.ofHours(10));
        assertThat(model().untilMorning()).isEqualTo(new QuietMode.Until(Instant.parse("2026-03-15T08:00:00Z")));
    }

    @Test
    void delayBeforeAStaleNoticeIsAtMostHalfAnHour() {
        assertThatThrownBy(() -> NoticeRules.USUAL.with(Duration.ofMinutes(31)))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("30 minutes");
    }

    private RulesModel model() {
        return new RulesModel(clock, Settings.inMemory());
    }
}
