package dev.golink.screens.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import dev.golink.screens.wall.tile.TileTexts;
import dev.golink.server.fleet.FleetCounts;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.profile.Profile;
import dev.golink.ui.feed.FleetUpdate;
import dev.golink.ui.fixtures.FactSamples;
import dev.golink.ui.fixtures.HandClock;
import dev.golink.ui.fixtures.Phones;
import dev.golink.ui.roster.PhoneRow;
import dev.golink.ui.roster.RosterModel;

class TileNumberTest {
    private final TileTexts texts = new TileTexts(FactSamples.texts(Locale.ENGLISH));

    @Test
    void aTileSaysItsPhonesNumberBeforeItsName() {
        PhoneRow numbered = row(
                Phones.keeping(Phones.online("lab-7"), new Profile("Till", List.of(), List.of(), "", 12)));

        assertThat(texts.name(numbered)).isEqualTo("12 · Till");
        assertThat(texts.nameAndModel(numbered)).startsWith("12 · Till · lab-7");
    }

    @Test
    void aTileWithoutANumberShowsOnlyTheName() {
        assertThat(texts.name(row(Phones.online("lab-7")))).isEqualTo("lab-7");
    }

    @Test
    void withLittleRoomATileShowsOnlyTheNumber() {
        PhoneRow numbered = row(
                Phones.keeping(Phones.online("lab-7"), new Profile("Till", List.of(), List.of(), "", 12)));

        assertThat(texts.shortName(numbered)).isEqualTo("12");
        assertThat(texts.shortName(row(Phones.online("lab-7")))).isEqualTo("lab-7");
    }

    private static PhoneRow row(Phone phone) {
        RosterModel model = new RosterModel(new HandClock());
        model.apply(new FleetUpdate(true, Map.of(phone.id(), phone), Set.of(), FleetCounts.NONE, 1));
        return model.rows().getFirst();
    }
}
