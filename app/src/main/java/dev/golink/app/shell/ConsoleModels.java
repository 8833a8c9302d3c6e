package dev.golink.app.shell;

import java.time.Clock;
import java.time.Instant;
import java.util.function.Supplier;

import dev.golink.app.feed.FleetFeed;
import dev.golink.app.feed.FleetNews;
import dev.golink.app.feed.Ticker;
import dev.golink.app.link.LinkModel;
import dev.golink.app.look.Sign;
import dev.golink.app.notices.NoticesModel;
import dev.golink.app.roster.ClearingModel;
import dev.golink.app.roster.RosterModel;
import dev.golink.app.search.SavedFiltersModel;
import dev.golink.app.search.SearchModel;
import dev.golink.app.sharing.BulkQuestion;
import dev.golink.app.sharing.SharingModel;
import dev.golink.app.viewer.SharingActions;
import dev.golink.app.words.Words;
import dev.golink.server.fleet.Fleet;
import dev.golink.server.fleet.PhoneId;
import dev.golink.server.remote.LinkState;

/** The models of one window and the threads between them and their fleet. */
final class ConsoleModels {
    private final RosterModel roster;
    private final NoticesModel notices;
    private final SharingModel sharing;
    private final LinkModel link;
    private final SearchModel search = new SearchModel();
    private final SavedFiltersModel savedFilters;
    private final ClearingModel clearing;
    private final FleetFeed feed;
    private final Ticker ticker;

    /**
     * Makes them.
     *
     * @param fleet what the window shows
     * @param place which server that is
     * @param words the language of now; it may change while the window is open
     */
    ConsoleModels(Fleet fleet, Place place, Supplier<Words> words, Surroundings surroundings, BulkQuestion question,
            ClearingModel.Question questionOfClearing) {
        roster = new RosterModel(surroundings.clock());
        notices = new NoticesModel(surroundings.clock());
        sharing = new SharingModel(fleet::send, surroundings.crossing(), question,
                report -> new ReportWords(words.get(), notices).tell(report));
        clearing = new ClearingModel(fleet::forget, surroundings.crossing(), questionOfClearing,
                outcome -> new TableReports(words.get(), notices).tell(outcome));
        savedFilters = new SavedFiltersModel(surroundings.settings(), search);
        search.filterProperty().subscribe(roster::filter);
        link = link(place, words, surroundings);
        link.liveProperty().subscribe(this::showLive);
        feed = new FleetFeed(surroundings.crossing(), this::take);
        ticker = new Ticker(surroundings.crossing(), this::tick);
    }

    private void take(FleetNews news) {
        roster.apply(news);
        sharing.refresh();
    }

    private LinkModel link(Place place, Supplier<Words> words, Surroundings surroundings) {
        Clock clock = surroundings.clock();
        return switch (place) {
            case Place.Here _ ->
                new LinkModel(new LinkState.Connected(clock.instant()), clock, surroundings.crossing(), _ -> {});
            case Place.Afar afar -> new LinkModel(new LinkState.Connecting(), clock, surroundings.crossing(),
                    away -> notices.tell(Sign.ONLINE, afar.words(words.get(), clock.getZone()).back(away)));
        };
    }

    private void showLive(boolean live) {
        Instant of = link.pictureOf();
        if (live) {
            roster.goOn();
        } else if (of != null) {
            roster.stopAt(of);
        }
        sharing.setReachable(live);
    }

    private void tick() {
        link.tick();
        roster.tick();
        notices.tick();
    }

    /** What the buttons of a screen's window do; the same as those of this window, with the same reports. */
    SharingActions viewerActions() {
        return new SharingActions() {
            @Override
            public void start(PhoneId phone) {
                roster.row(phone).ifPresent(sharing::start);
            }

            @Override
            public void stop(PhoneId phone) {
                roster.row(phone).ifPresent(sharing::stop);
            }
        };
    }

    RosterModel roster() {
        return roster;
    }

    NoticesModel notices() {
        return notices;
    }

    SharingModel sharing() {
        return sharing;
    }

    SearchModel search() {
        return search;
    }

    SavedFiltersModel savedFilters() {
        return savedFilters;
    }

    ClearingModel clearing() {
        return clearing;
    }

    LinkModel link() {
        return link;
    }

    FleetFeed feed() {
        return feed;
    }

    Ticker ticker() {
        return ticker;
    }
}
