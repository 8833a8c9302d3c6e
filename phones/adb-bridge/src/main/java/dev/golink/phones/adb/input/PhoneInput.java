package dev.golink.phones.adb.input;

import java.util.Set;
import java.util.function.Consumer;

import dev.golink.phones.client.message.InputPart;
import dev.golink.phones.client.message.ShownNotice;
import dev.golink.server.fleet.command.NoticeLevel;
import dev.golink.server.fleet.input.InputKind;

/**
 * What operators do on one phone. All methods are called on the phones' thread and return at once; what blocks happens on
 * virtual threads. Messages to the server go through the consumer that it was created with.
 */
public interface PhoneInput {
    /** The kinds of input that the hello lists. */
    Set<InputKind> kinds();

    /** What the phone can show to its user: found out when it was connected. */
    Set<ShownNotice> notices();

    /** Carries out a part of a gesture, or refuses the gesture. */
    void received(InputPart part);

    /** An operator controls the phone from now on, or does not any more. */
    void control(boolean begun, String operator);

    /**
     * Shows a message, or lets the phone be found.
     *
     * @param level    how urgent a message is
     * @param text     the text of a message, or by what the phone is to be found: its id
     * @param operator who sends it
     * @param outcome  gets an empty text once the user can see it, or why not
     */
    void show(ShownNotice what, NoticeLevel level, String text, String operator, Consumer<String> outcome);

    /** Ends everything without answers, because the connection has ended, and lets go of what is pressed. */
    void end();
}
