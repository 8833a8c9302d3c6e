package dev.golink.phones.adb.input.action;

import dev.golink.phones.adb.shell.ShellCommand;
import dev.golink.server.fleet.input.InputKey;

/** The keys of the protocol as those of Android. The numbers are those of {@code android.view.KeyEvent}. Stateless. */
public final class KeyCodes {
    /** Switches the screen on, and does nothing if it is on. */
    public static final ShellCommand WAKE = keyEvent(224);

    private static final String CTRL_LEFT = "113";
    private static final String A = "29";

    private KeyCodes() {}

    /** What the phone does for a key. */
    static PhoneAction of(InputKey key) {
        return switch (key) {
            case BACK -> press(4);
            case HOME -> press(3);
            case RECENTS -> press(187);
            case POWER -> press(26);
            case VOLUME_UP -> press(24);
            case VOLUME_DOWN -> press(25);
            case ROTATE -> new PhoneAction.Turn();
            case ENTER -> press(66);
            case DELETE -> press(67);
            case FORWARD_DELETE -> press(112);
            case TAB -> press(61);
            case ESCAPE -> press(111);
            case UP -> press(19);
            case DOWN -> press(20);
            case LEFT -> press(21);
            case RIGHT -> press(22);
            case PAGE_UP -> press(92);
            case PAGE_DOWN -> press(93);
            case LINE_START -> press(122);
            case LINE_END -> press(123);
            case SELECT_ALL -> new PhoneAction.Press(ShellCommand.of("input", "keycombination", CTRL_LEFT, A));
            case CUT -> press(277);
            case COPY -> press(278);
            case PASTE -> press(279);
        };
    }

    private static PhoneAction press(int code) {
        return new PhoneAction.Press(keyEvent(code));
    }

    private static ShellCommand keyEvent(int code) {
        return ShellCommand.of("input", "keyevent", String.valueOf(code));
    }
}
