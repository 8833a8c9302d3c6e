package dev.golink.screens.wall.tile;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import dev.golink.screens.bitstream.FrameProblem;
import dev.golink.screens.control.ControlTexts;
import dev.golink.screens.viewer.ScreenModel;
import dev.golink.screens.viewer.ScreenState;
import dev.golink.screens.viewer.ScreenStateTexts;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.phone.Presence;
import dev.golink.ui.presentation.PhoneTexts;
import dev.golink.ui.roster.PhoneRow;
import dev.golink.ui.texts.Texts;

/**
 * The texts of the wall.
 *
 * @param phones the texts about phones
 */
public record TileTexts(PhoneTexts phones) {
    /** The texts in the chosen language. */
    public Texts texts() {
        return phones.texts();
    }

    private ScreenStateTexts states() {
        return new ScreenStateTexts(texts());
    }

    /** The large text in place of a picture or over an old picture; empty if the picture is current. */
    String title(ScreenState state) {
        return states().title(state);
    }

    /** The text below the title; empty if a picture is shown, because the age of an old one says enough. */
    String detail(ScreenState state) {
        return state.showsPicture() ? "" : states().detail(state);
    }

    /** Why a frame can't be shown. */
    String problem(FrameProblem why) {
        return texts().text(why.key());
    }

    /** Whether the picture may differ from the screen's current content. */
    static boolean isOld(ScreenState state) {
        return state.isOld();
    }

    /** The phone's number, if it has one, and its name. */
    public String name(PhoneRow row) {
        return PhoneTexts.numbered(row.phone(), PhoneTexts.name(row.phone()));
    }

    /** The shortest text that identifies the phone: its number, or its name if it has no number. */
    public String shortName(PhoneRow row) {
        int number = row.phone().profile().number();
        return number == 0 ? PhoneTexts.name(row.phone()) : String.valueOf(number);
    }

    /** The phone's number, its name, its id if it differs, and its model. */
    public String nameAndModel(PhoneRow row) {
        String name = inFull(row.phone());
        return row.phone().description().model() == null ? name
                : texts().text("wall.pulse", name, phones.orUnknown(row.phone().description().model()));
    }

    /** The presence in a word, or the text that the phone has left the table. */
    public String presence(PhoneRow row, ScreenState state) {
        if (!row.isShown()) {
            return texts().text("wall.left");
        }
        String presence = phones.presence(row.phone().presence());
        return state instanceof ScreenState.NoLink ? phones.was(presence) : presence;
    }

    /** The frame rate and the age of the newest picture; the state in a word if there is no current picture. */
    public String pulse(ScreenModel model) {
        Duration age = model.ageProperty().get();
        String word = states().word(model.stateProperty().get());
        if (age == null) {
            return word;
        }
        return TileTexts.isOld(model.stateProperty().get()) ? word
                : texts().text("wall.pulse", fps(model), states().age(age));
    }

    /** Pictures per second, with the unit. */
    String fps(ScreenModel model) {
        return texts().text("viewer.fps", Math.round(model.fpsProperty().get()));
    }

    /** Everything about a tile as one sentence, for screen readers. */
    public String sentence(PhoneRow row, ScreenModel model) {
        Phone phone = row.phone();
        ScreenState state = model.stateProperty().get();
        List<String> parts = new ArrayList<>(List.of(texts().text("wall.sentence", inFull(phone))));
        if (phone.description().model() != null) {
            parts.add(phones.orUnknown(phone.description().model()));
        }
        if (!row.isShown() || phone.presence() != Presence.ONLINE || state instanceof ScreenState.NoLink) {
            parts.add(presence(row, state));
        }
        parts.add(states().word(state));
        Duration age = model.ageProperty().get();
        if (state instanceof ScreenState.Live) {
            parts.add(texts().text("wall.sentence.fps", Math.round(model.fpsProperty().get())));
        } else if (age != null) {
            parts.add(texts().text("wall.sentence.old", states().age(age)));
        }
        OperatorId controller = phone.input().controller();
        if (controller != null) {
            parts.add(texts().text("wall.sentence.control", controller.value()));
        }
        FrameProblem problem = model.problemProperty().get();
        if (problem != null) {
            parts.add(withoutStop(problem(problem)));
        }
        return texts().text("sentence.end", String.join(texts().text("sentence.comma"), parts));
    }

    /** The sentence without its full stop, as a part of a longer sentence. */
    private static String withoutStop(String sentence) {
        return sentence.replaceFirst("[.。]$", "");
    }

    private static String inFull(Phone phone) {
        return PhoneTexts.numbered(phone, PhoneTexts.nameAndId(phone));
    }

    /** The text of a tile's tooltip, with everything for which its strip has no room. */
    String inFull(PhoneRow row, ScreenModel model) {
        Phone phone = row.phone();
        String detail = states().detail(model.stateProperty().get());
        List<String> lines = new ArrayList<>(List.of(inFull(phone)));
        if (phone.description().model() != null) {
            lines.add(phones.orUnknown(phone.description().model()));
        }
        lines.add(texts().text("wall.pulse", presence(row, model.stateProperty().get()), pulse(model)));
        OperatorId controller = phone.input().controller();
        if (controller != null) {
            lines.add(new ControlTexts(texts()).held(controller));
        }
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
