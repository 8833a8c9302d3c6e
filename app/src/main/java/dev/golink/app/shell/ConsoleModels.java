package dev.golink.app.shell;

import java.time.Clock;
import java.time.Instant;
import java.util.function.Supplier;

import dev.golink.app.feed.FleetFeed;
import dev.golink.app.feed.FleetNews;
import dev.golink.app.feed.Ticker;
import dev.golink.app.link.LinkModel;
import dev.golink.app.notices.NoticeContent;
import dev.golink.app.notices.NoticesModel;
import dev.golink.app.notices.PresenceWatch;
import dev.golink.app.notices.centre.CentreModel;
import dev.golink.app.notices.rules.RulesModel;
import dev.golink.app.notices.sound.Chime;
import dev.golink.app.notices.sound.ToneChime;
import dev.golink.app.roster.PhoneRow;
import dev.golink.app.roster.RosterModel;
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
    private final Chime chime = new ToneChime();
    private final NoticesModel notices;
    private final PresenceWatch presences;
    private final CentreModel centre;
    private final SharingModel sharing;
    private final LinkModel link;
    private final SearchModel search = new SearchModel();
    private final FleetFeed feed;
    private final Ticker ticker;

    /**
     * Makes them.
     *
     * @param fleet what the window shows
     * @param place which server that is
     * @param words the language of now; it may change while the window is open
     */
    ConsoleModels(Fleet fleet, Place place, Supplier<Words> words, Surroundings surroundings, BulkQuestion question) {
        roster = new RosterModel(surroundings.clock());
        RulesModel rules = new RulesModel(surroundings.clock(), surroundings.settings());
        notices = new NoticesModel(surroundings.clock(), rules, chime);
        presences = new PresenceWatch(surroundings.clock(), rules, notices);
        centre = new CentreModel(surroundings.clock(), notices, rules);
        sharing = new SharingModel(fleet::send, surroundings.crossing(), question,
                report -> new ReportWords(words.get(), notices).tell(report));
        link = link(place, surroundings);
        link.liveProperty().subscribe(live -> showLive(live, place.authority()));
        feed = new FleetFeed(surroundings.crossing(), this::take);
        ticker = new Ticker(surroundings.crossing(), this::tick);
    }

    private void take(FleetNews news) {
        presences.take(news, id -> roster.row(id).map(PhoneRow::phone).orElse(null));
        roster.apply(news);
        sharing.refresh();
    }

    private LinkModel link(Place place, Surroundings surroundings) {
        Clock clock = surroundings.clock();
        return switch (place) {
            case Place.Here _ ->
                new LinkModel(new LinkState.Connected(clock.instant()), clock, surroundings.crossing(), _ -> {});
            case Place.Afar afar -> new LinkModel(new LinkState.Connecting(), clock, surroundings.crossing(),
                    away -> notices.tell(new NoticeContent.ServerBack(afar.server().toString(), away, 1)));
        };
    }

    private void showLive(boolean live, String server) {
        Instant of = link.pictureOf();
        presences.setLive(live);
        if (live) {
            roster.goOn();
        } else if (of != null) {
            roster.stopAt(of);
            notices.tell(new NoticeContent.ServerLost(server, 1));
        }
        sharing.setReachable(live);
    }

    private void tick() {
        link.tick();
        roster.tick();
        presences.tick();
        notices.tick();
        centre.tick();
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

    PresenceWatch presences() {
        return presences;
    }

    CentreModel centre() {
        return centre;
    }

    /** The tone of the notices. */
    Chime chime() {
        return chime;
    }

    SharingModel sharing() {
        return sharing;
    }

    SearchModel search() {
        return search;
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
