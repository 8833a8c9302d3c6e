package dev.golink.app.shell.models;

import java.time.Duration;
import java.util.function.Function;

import dev.golink.app.notices.NoticesModel;
import dev.golink.app.notices.PresenceWatch;
import dev.golink.app.notices.centre.CentreModel;
import dev.golink.app.notices.rules.RulesModel;
import dev.golink.app.notices.sound.Chime;
import dev.golink.app.notices.sound.ToneChime;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.ui.settings.Settings;
import dev.golink.ui.time.ConsoleClock;

/**
 * The models of the notices.
 *
 * @param chime     the tone of the notices
 * @param notices   the current notices
 * @param presences shows notices about phones' presence
 * @param centre    the list of all notices
 */
public record NoticeModels(Chime chime, NoticesModel notices, PresenceWatch presences, CentreModel centre) {
    /** Creates the models with the rules from the settings. */
    public static NoticeModels of(ConsoleClock clock, Function<PhoneId, Duration> silence, Settings settings) {
        Chime chime = new ToneChime();
        RulesModel rules = new RulesModel(clock, settings);
        NoticesModel notices = new NoticesModel(clock, rules, chime);
        return new NoticeModels(chime, notices, new PresenceWatch(clock, silence, rules, notices),
                new CentreModel(clock, notices, rules));
    }
}
