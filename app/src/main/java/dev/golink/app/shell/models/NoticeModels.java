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
 * What is told to the operator.
 *
 * @param chime     the tone of the notices
 * @param notices   what is told
 * @param presences what of the phones is worth telling
 * @param centre    all that was told
 */
public record NoticeModels(Chime chime, NoticesModel notices, PresenceWatch presences, CentreModel centre) {
    /** Makes them, with the rules that are remembered. */
    public static NoticeModels of(ConsoleClock clock, Function<PhoneId, Duration> silence, Settings settings) {
        Chime chime = new ToneChime();
        RulesModel rules = new RulesModel(clock, settings);
        NoticesModel notices = new NoticesModel(clock, rules, chime);
        return new NoticeModels(chime, notices, new PresenceWatch(clock, silence, rules, notices),
                new CentreModel(clock, notices, rules));
    }
}
