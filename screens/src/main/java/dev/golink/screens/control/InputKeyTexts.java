package dev.golink.screens.control;

import dev.golink.server.fleet.input.InputKey;
import dev.golink.ui.texts.Texts;

/** The names of a phone's keys in the operator's language. */
final class InputKeyTexts {
    private InputKeyTexts() {}

    static String of(InputKey key, Texts texts) {
        return switch (key) {
            case BACK -> texts.text("control.key.back");
            case HOME -> texts.text("control.key.home");
            case RECENTS -> texts.text("control.key.recents");
            case POWER -> texts.text("control.key.power");
            case VOLUME_UP -> texts.text("control.key.volume_up");
            case VOLUME_DOWN -> texts.text("control.key.volume_down");
            case ROTATE -> texts.text("control.key.rotate");
            case ENTER -> texts.text("control.key.enter");
            case DELETE -> texts.text("control.key.delete");
            case FORWARD_DELETE -> texts.text("control.key.forward_delete");
            case TAB -> texts.text("control.key.tab");
            case ESCAPE -> texts.text("control.key.escape");
            case UP -> texts.text("control.key.up");
            case DOWN -> texts.text("control.key.down");
            case LEFT -> texts.text("control.key.left");
            case RIGHT -> texts.text("control.key.right");
            case PAGE_UP -> texts.text("control.key.page_up");
            case PAGE_DOWN -> texts.text("control.key.page_down");
            case LINE_START -> texts.text("control.key.line_start");
            case LINE_END -> texts.text("control.key.line_end");
            case SELECT_ALL -> texts.text("control.key.select_all");
            case COPY -> texts.text("control.key.copy");
            case CUT -> texts.text("control.key.cut");
            case PASTE -> texts.text("control.key.paste");
        };
    }
}
