package dev.golink.screens.wall.tile;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import dev.golink.screens.bitstream.FrameProblem;
import dev.golink.screens.viewer.ScreenModel;
import dev.golink.screens.viewer.ScreenState;
import dev.golink.screens.viewer.StateWords;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.phone.Presence;
import dev.golink.ui.look.PhoneWords;
import dev.golink.ui.roster.PhoneRow;
import dev.golink.ui.words.Words;

/**
 * The words of the wall.
 *
 * @param phones how phones are told of
 */
public record TileWords(PhoneWords phones) {
    /** The words of the language. */
    public Words words() {
        return phones.words();
    }

    private StateWords states() {
        return new StateWords(words());
    }

    /** What stands large where a picture would be, or over an old one; empty over a fresh one. */
    String title(ScreenState state) {
        return states().title(state);
    }

    /** What stands below that; empty over a fresh picture, and over an old one whose age says it all. */
    String detail(ScreenState state) {
        return state.showsPicture() ? "" : states().detail(state);
    }

    /** Why a frame can't be shown. */
    String problem(FrameProblem why) {
        return words().text(why.key());
    }

    /** Whether what is shown is not how the screen looks now. */
    static boolean isOld(ScreenState state) {
        return state.isOld();
    }

    /** The phone's number, if it has one, and what people call it. */
    public String name(PhoneRow row) {
        return PhoneWords.numbered(row.phone(), PhoneWords.name(row.phone()));
    }

    /** The phone's number, what people call it, its id if that is another, and what it is. */
    public String nameAndModel(PhoneRow row) {
        String name = inFull(row.phone());
        return row.phone().description().model() == null ? name
                : words().text("wall.pulse", name, phones.orUnknown(row.phone().description().model()));
    }

    /** The presence in a word, or what else there is to say of where the phone is. */
    public String presence(PhoneRow row, ScreenState state) {
        if (!row.isShown()) {
            return words().text("wall.left");
        }
        String presence = phones.presence(row.phone().presence());
        return state instanceof ScreenState.NoLink ? phones.was(presence) : presence;
    }

    /** How fast pictures come and how old the newest is; where there is none, how it stands. */
    public String pulse(ScreenModel model) {
        Duration age = model.ageProperty().get();
        String word = states().word(model.stateProperty().get());
        if (age == null) {
            return word;
        }
        return TileWords.isOld(model.stateProperty().get()) ? word
                : words().text("wall.pulse", fps(model), states().age(age));
    }

    /** Pictures a second, as a figure with its unit. */
    String fps(ScreenModel model) {
        return words().text("viewer.fps", Math.round(model.fpsProperty().get()));
    }

    /** Everything about a tile as a sentence, for who can't see it. */
    public String sentence(PhoneRow row, ScreenModel model) {
        Phone phone = row.phone();
        ScreenState state = model.stateProperty().get();
        List<String> parts = new ArrayList<>(List.of(words().text("wall.sentence", inFull(phone))));
        if (phone.description().model() != null) {
            parts.add(phones.orUnknown(phone.description().model()));
        }
        if (!row.isShown() || phone.presence() != Presence.ONLINE || state instanceof ScreenState.NoLink) {
            parts.add(presence(row, state));
        }
        parts.add(states().word(state));
        Duration age = model.ageProperty().get();
        if (state instanceof ScreenState.Live) {
            parts.add(words().text("wall.sentence.fps", Math.round(model.fpsProperty().get())));
        } else if (age != null) {
            parts.add(words().text("wall.sentence.old", states().age(age)));
        }
        FrameProblem problem = model.problemProperty().get();
        if (problem != null) {
            parts.add(withoutStop(problem(problem)));
        }
        return words().text("sentence.end", String.join(words().text("sentence.comma"), parts));
    }

    /** A sentence as a part of another. */
    private static String withoutStop(String sentence) {
        return sentence.replaceFirst("[.。]$", "");
    }

    private static String inFull(Phone phone) {
        return PhoneWords.numbered(phone, PhoneWords.nameAndId(phone));
    }

    /** What stands on a tile's tooltip: what its strip has no room for. */
    String inFull(PhoneRow row, ScreenModel model) {
        Phone phone = row.phone();
        String detail = states().detail(model.stateProperty().get());
        List<String> lines = new ArrayList<>(List.of(inFull(phone)));
        if (phone.description().model() != null) {
            lines.add(phones.orUnknown(phone.description().model()));
        }
        lines.add(words().text("wall.pulse", presence(row, model.stateProperty().get()), pulse(model)));
        if (!detail.isEmpty()) {
            lines.add(detail);
        }
        FrameProblem problem = model.problemProperty().get();
        if (problem != null) {
            lines.add(problem(problem));
        }
        return String.join("\n", lines);
    }
}
