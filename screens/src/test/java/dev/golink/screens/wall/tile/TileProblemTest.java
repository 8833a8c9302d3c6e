package dev.golink.screens.wall.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import dev.golink.screens.bitstream.FrameProblem;
import dev.golink.screens.frames.DecodeResult;
import dev.golink.screens.frames.FrameCounts;
import dev.golink.screens.viewer.ScreenModel;
import dev.golink.server.fleet.FleetCounts;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.ui.feed.FleetUpdate;
import dev.golink.ui.fixtures.FactSamples;
import dev.golink.ui.fixtures.HandClock;
import dev.golink.ui.fixtures.Phones;
import dev.golink.ui.roster.PhoneRow;
import dev.golink.ui.roster.RosterModel;

/** The problem of a picture in a narrow tile that has no room for the text. */
class TileProblemTest {
    private final TileTexts texts = new TileTexts(FactSamples.texts(Locale.ENGLISH));
    private final Phone phone = Phones.sharing(Phones.online("lab-7"), Sharing.LIVE);
    private final PhoneRow row = row(phone);
    private final ScreenModel screen = new ScreenModel(phone.id(), () -> 0);

    @Test
    void theTooltipSaysTheWholeReason() {
        unreadable();

        assertThat(texts.inFull(row, screen)).endsWith("\nCan't decode: the picture data is damaged.");
    }

    @Test
    void accessibleTextContainsTheReason() {
        unreadable();

        assertThat(texts.sentence(row, screen)).endsWith(", Can't decode: the picture data is damaged.");
    }

    private void unreadable() {
        screen.phoneChanged(phone);
        screen.arrived(new DecodeResult.Unreadable(FrameProblem.DAMAGED, 0), new FrameCounts(1, 0, 1));
    }

    private static PhoneRow row(Phone phone) {
        RosterModel model = new RosterModel(new HandClock());
        model.apply(new FleetUpdate(true, Map.of(phone.id(), phone), Set.of(), FleetCounts.NONE, 1));
        return model.rows().getFirst();
    }
}
