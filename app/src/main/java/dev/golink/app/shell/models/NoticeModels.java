package dev.golink.app.shell.models;

import java.time.Duration;
import java.util.function.Function;

import dev.golink.app.notices.NoticesModel;
import dev.golink.app.notices.PresenceNotices;
import dev.golink.app.notices.centre.CentreModel;
import dev.golink.app.notices.rules.RulesModel;
import dev.golink.app.notices.sound.NoticeTone;
import dev.golink.app.notices.sound.SpeakerTone;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.ui.settings.Settings;
import dev.golink.ui.time.ConsoleClock;

/**
 * The models of the notices.
 *
 * @param noticeTone the tone of the notices
 * @param notices    the current notices
 * @param presences  shows notices about phones' presence
 * @param centre     the list of all notices
 */
public record NoticeModels(NoticeTone noticeTone, NoticesModel notices, PresenceNotices presences, CentreModel centre) {
    /** Creates the models with the rules from the settings. */
    public static NoticeModels of(ConsoleClock clock, Function<PhoneId, Duration> silence, Settings settings) {
        NoticeTone noticeTone = new SpeakerTone();
        RulesModel rules = new RulesModel(clock, settings);
        NoticesModel notices = new NoticesModel(clock, rules, noticeTone);
        return new NoticeModels(noticeTone, notices, new PresenceNotices(clock, silence, rules, notices),
                new CentreModel(clock, notices, rules));
    }
}
