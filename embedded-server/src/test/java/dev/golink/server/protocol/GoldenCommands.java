package dev.golink.server.protocol;

import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.command.NoticeLevel;
import dev.golink.server.fleet.screen.Codec;
import dev.golink.server.fleet.screen.ScreenTuning;
import dev.golink.server.fleet.screen.ScreenWish;

/** The commands of operators in the golden messages, and their answers. */
final class GoldenCommands {
    static final ScreenWish WISH = new ScreenWish(Codec.H264, 640, 5, 900_000);
    static final ScreenTuning TUNING = new ScreenTuning(360, 5, 500_000);
    static final Command.ShowNotice NOTICE = new Command.ShowNotice(
            "Please plug this phone in.\nIts battery is low: 电量低", NoticeLevel.WARNING);
    static final Command RELOAD = new Command.Custom("reload",
            "{\"page\":3,\"why\":null,\"big\":12345678901234567890}");
    static final String ANSWER = "{\"version\":7,\"left\":null}";
    static final String HANDOVER = "I go home now; lab-7 is yours. 交接";

    private GoldenCommands() {}
}
