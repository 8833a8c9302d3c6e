package dev.golink.app.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import dev.golink.app.notices.rules.NoticeKind;
import dev.golink.app.notices.rules.NoticeRule;
import dev.golink.app.notices.rules.RulesModel;
import dev.golink.server.fleet.FleetCounts;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.LinkHealth;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.ui.feed.FleetUpdate;
import dev.golink.ui.fixtures.HandClock;
import dev.golink.ui.fixtures.Phones;
import dev.golink.ui.presentation.AgeTexts;
import dev.golink.ui.settings.Settings;
import dev.golink.ui.texts.Texts;

/** One notice reports two devices that use one ID, however often they replace each other. */
class TwoDevicesNoticeTest {
    private final HandClock clock = new HandClock();
    private final RulesModel rules = new RulesModel(clock, Settings.inMemory());
    private final NoticesModel notices = new NoticesModel(clock, rules, () -> {});
    private final PresenceNotices watch = new PresenceNotices(clock, _ -> Duration.ZERO, rules, notices);
    private final Map<PhoneId, Phone> known = new HashMap<>();

    @Test
    void theNoticeSaysTheIdAndBothAddresses() {
        news(Phones.online("lab-7"));

        news(contested("lab-7"));

        assertThat(told(Locale.ENGLISH)).containsExactly("Two devices, at 192.0.2.7 and 2001:db8::9,"
                + " use the id lab-7 and disconnect each other. Change the id of one device.");
        assertThat(told(Locale.SIMPLIFIED_CHINESE)).singleElement().asString().contains("lab-7", "192.0.2.7",
                "2001:db8::9", "两台设备");
    }

    @Test
    void aLastingConflictIsOneNotice() {
        news(Phones.online("lab-7"));

        for (int i = 0; i < 20; i++) {
            news(contested("lab-7"));
            clock.turn(Duration.ofSeconds(20));
            notices.tick();
        }

        assertThat(notices.all()).hasSize(1);
    }

    @Test
    void aConflictThatSoonRepeatsUpdatesTheSameNotice() {
        news(Phones.online("lab-7"));
        news(contested("lab-7"));
        clock.turn(Duration.ofMinutes(5));
        news(Phones.online("lab-7"));

        news(contested("lab-7"));

        assertThat(notices.all()).singleElement().extracting(Notice::at).isEqualTo(clock.moment());
    }

    @Test
    void oneNoticeNamesSeveralConflictingIds() {
        news(Phones.online("lab-7"), Phones.online("lab-8"));

        news(contested("lab-7"), contested("lab-8"));

        assertThat(told(Locale.ENGLISH))
                .containsExactly("2 ids are used by two devices each; the devices disconnect each other");
        NoticeContent content = notices.all().getFirst().content();
        assertThat(content.phones().values()).extracting(event -> words(Locale.ENGLISH).text(content, event))
                .allSatisfy(text -> assertThat(text).contains("192.0.2.7", "2001:db8::9"));
    }

    @Test
    void conflictsKnownWhenTheWindowOpensCauseNoNotice() {
        news(contested("lab-7"));

        assertThat(notices.all()).isEmpty();
    }

    @Test
    void aDisabledRuleSuppressesTheNotice() {
        rules.change(rules.rulesProperty().get().with(NoticeKind.TWO_DEVICES, new NoticeRule(false, false)));
        news(Phones.online("lab-7"));

        news(contested("lab-7"));

        assertThat(notices.all()).isEmpty();
    }

    private List<String> told(Locale locale) {
        return notices.all().stream().map(notice -> words(locale).text(notice.content())).toList();
    }

    private NoticeTexts words(Locale locale) {
        Texts texts = Texts.of(locale);
        return new NoticeTexts(texts, new AgeTexts(texts, clock.getZone()));
    }

    private void news(Phone... phones) {
        Map<PhoneId, Phone> changed = new HashMap<>();
        List.of(phones).forEach(phone -> changed.put(phone.id(), phone));
        watch.take(new FleetUpdate(false, changed, Set.of(), FleetCounts.NONE, 1), known::get);
        known.putAll(changed);
    }

    private static Phone contested(String id) {
        return Phones.health(Phones.online(id), new LinkHealth(3, 0, 0, null, List.of("192.0.2.7", "2001:db8::9")));
    }
}
