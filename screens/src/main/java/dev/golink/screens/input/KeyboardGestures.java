package dev.golink.screens.input;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;

import dev.golink.screens.input.echo.LocalRefusal;
import dev.golink.server.fleet.control.Gesture;
import dev.golink.server.fleet.input.InputKey;
import dev.golink.server.fleet.input.InputKind;
import dev.golink.server.fleet.input.InputOutcome;
import dev.golink.server.fleet.input.InputStep;
import dev.golink.server.fleet.input.KeyAction;
import dev.golink.server.fleet.input.TextMethod;

/**
 * The keyboard on the picture. What is typed within a short time is sent together. While several gestures are not
 * answered yet, what is typed waits, up to a limit; it is never sent late. For the JavaFX thread only.
 */
final class KeyboardGestures {
    /** What is typed within this time is sent together. */
    static final Duration MERGED = Duration.ofMillis(30);
    /** So many gestures with keys may be unanswered; the server permits eight of all kinds. */
    static final int MOST_UNANSWERED = 4;
    /** What has waited longer is not sent any more, because the phone's screen may be another one by then. */
    static final Duration LONGEST_WAIT = Duration.ofMillis(1_500);
    /** How long the phone has for copying before its clipboard is read. */
    private static final Duration COPYING = Duration.ofMillis(200);

    private final GestureSender sender;
    private final ConsoleClipboard clipboard;
    private final List<InputStep> waiting = new ArrayList<>();
    private final StringBuilder typed = new StringBuilder();
    private long since;
    private int unanswered;
    /** Counts the phones, so that a late answer of an earlier one is recognised. */
    private int phones;
    private Subscription merging = Subscription.EMPTY;
    private boolean isMerging;

    KeyboardGestures(GestureSender sender, ConsoleClipboard clipboard) {
        this.sender = sender;
        this.clipboard = clipboard;
    }

    /** Takes a key for the phone, and consumes it, unless it is for the window. */
    void handle(KeyEvent event) {
        if (sender.isActive() && takes(event)) {
            event.consume();
        }
    }

    private boolean takes(KeyEvent event) {
        if (event.getEventType().equals(KeyEvent.KEY_TYPED)) {
            return type(PhoneKeys.text(event));
        }
        if (!event.getEventType().equals(KeyEvent.KEY_PRESSED)) {
            return false;
        }
        InputKey plain = PhoneKeys.plain(event);
        InputKey shortcut = PhoneKeys.shortcut(event);
        if (plain != null) {
            press(plain);
        } else if (shortcut == InputKey.PASTE) {
            paste();
        } else if (shortcut == InputKey.COPY || shortcut == InputKey.CUT) {
            copy(shortcut);
        } else if (shortcut != null) {
            press(shortcut);
        } else {
            return PhoneKeys.makesText(event);
        }
        return true;
    }

    /** Types a text that an input method committed, as a whole. */
    void commit(String text) {
        enter(text, TextMethod.COMMIT);
    }

    /** Forgets what was not sent yet. */
    void cancel() {
        merging.unsubscribe();
        isMerging = false;
        waiting.clear();
        typed.setLength(0);
    }

    /** Forgets all about the phone so far, because another one follows. */
    void reset() {
        cancel();
        unanswered = 0;
        phones++;
    }

    private boolean type(String characters) {
        if (characters.isEmpty()) {
            return false;
        }
        if (hasRoom()) {
            typed.append(characters);
            send();
        }
        return true;
    }

    private void press(InputKey key) {
        add(new InputStep.Key(key, KeyAction.PRESS));
    }

    private void paste() {
        String text = clipboard.text().replace("\r\n", "\n");
        if (text.isEmpty()) {
            sender.echo().refuse(null, LocalRefusal.NO_TEXT);
        } else {
            enter(text, TextMethod.AUTO);
        }
    }

    private void enter(String text, TextMethod how) {
        String whole = whole(text);
        if (whole.codePointCount(0, whole.length()) > InputStep.LONGEST_TEXT) {
            sender.echo().refuse(null, LocalRefusal.TOO_LONG);
        } else if (!whole.isEmpty()) {
            add(new InputStep.Text(whole, how));
        }
    }

    /** Copies on the phone, and then reads the phone's clipboard into that of the console. */
    private void copy(InputKey key) {
        flush();
        if (!sender.permits(null)) {
            return;
        }
        List<InputStep> steps = new ArrayList<>();
        steps.add(new InputStep.Key(key, KeyAction.PRESS));
        if (sender.can(InputKind.CLIPBOARD)) {
            steps.add(new InputStep.Wait(COPYING));
            steps.add(new InputStep.GetClipboard());
        }
        sender.send(sender.echo().sent(), this::copied, steps);
    }

    private void copied(InputOutcome outcome) {
        if (outcome instanceof InputOutcome.Done(_, _, String text)) {
            if (text == null) {
                sender.echo().refuse(null, LocalRefusal.NOT_READ);
            } else if (!text.isEmpty()) {
                clipboard.put(text);
            }
        }
    }

    private void add(InputStep step) {
        if (hasRoom()) {
            endText();
            waiting.add(step);
            send();
        }
    }

    /** Whether there is room for more. If not, the operator is told that it was left out. */
    private boolean hasRoom() {
        if (waiting.isEmpty() && typed.isEmpty()) {
            since = sender.clock().nanos();
        }
        boolean room = waiting.size() + typed.length() < Gesture.MOST_STEPS;
        if (!room) {
            sender.echo().refuse(null, LocalRefusal.BEHIND);
        }
        return room;
    }

    private void send() {
        if (!isMerging && unanswered < MOST_UNANSWERED) {
            isMerging = true;
            merging = sender.clock().after(MERGED, this::flush);
        }
    }

    private void flush() {
        merging.unsubscribe();
        isMerging = false;
        endText();
        if (waiting.isEmpty()) {
            return;
        }
        List<InputStep> steps = List.copyOf(waiting);
        waiting.clear();
        if (sender.clock().nanos() - since > LONGEST_WAIT.toNanos()) {
            sender.echo().refuse(null, LocalRefusal.BEHIND);
        } else if (sender.permits(null)) {
            unanswered++;
            int phone = phones;
            sender.send(sender.echo().sent(), _ -> answered(phone), steps);
        }
    }

    private void answered(int phone) {
        if (phone != phones) {
            return;
        }
        unanswered--;
        if (!waiting.isEmpty() || !typed.isEmpty()) {
            send();
        }
    }

    /** Makes a step of what was typed. The first half of a character that came in two events waits for its second. */
    private void endText() {
        int length = typed.length();
        boolean half = length > 0 && Character.isHighSurrogate(typed.charAt(length - 1));
        String text = whole(typed.substring(0, half ? length - 1 : length));
        typed.delete(0, half ? length - 1 : length);
        if (!text.isEmpty()) {
            waiting.add(new InputStep.Text(text, TextMethod.AUTO));
        }
    }

    /** The text without halves of characters. */
    private static String whole(String text) {
        StringBuilder whole = new StringBuilder();
        text.codePoints().filter(point -> point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE)
                .forEach(whole::appendCodePoint);
        return whole.toString();
    }
}
