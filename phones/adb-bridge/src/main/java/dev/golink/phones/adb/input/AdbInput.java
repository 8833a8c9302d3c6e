package dev.golink.phones.adb.input;

import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

import dev.golink.phones.adb.device.Display;
import dev.golink.phones.adb.input.action.StepActions;
import dev.golink.phones.adb.shell.PhoneShell;
import dev.golink.phones.client.message.InputPart;
import dev.golink.phones.client.message.ShownNotice;
import dev.golink.phones.client.session.ServerClock;
import dev.golink.phones.client.time.PhoneTimer;
import dev.golink.server.fleet.command.NoticeLevel;
import dev.golink.server.fleet.input.InputKind;

/**
 * Input through the programs of a phone's shell. Gestures go through one shell, which stays open, one program at a time;
 * notices and questions about the phone's state do not wait for them.
 */
public final class AdbInput implements PhoneInput {
    private final InputAbilities abilities;
    private final ActionRunner runner;
    private final InputState state;
    private final GestureQueue gestures;
    private final Notices notices;
    private boolean ended;

    /**
     * Input of a phone that nobody controls. Nothing on the phone is started by that.
     *
     * @param shell     runs programs on the phone
     * @param abilities what they can do
     * @param display   the screen of the phone now; asked on the phones' thread
     * @param timer     the phones' thread
     * @param clock     estimates the server's clock
     * @param workers   runs what blocks, on virtual threads
     * @param sender    sends a message to the server; called on the phones' thread
     */
    public AdbInput(PhoneShell shell, InputAbilities abilities, Supplier<Display> display, PhoneTimer timer,
            ServerClock clock, Executor workers, Consumer<String> sender) {
        this.abilities = abilities;
        ShellLine aside = ShellLine.aside(shell, workers, timer);
        Consumer<String> whileOpen = message -> {
            if (!ended) {
                sender.accept(message);
            }
        };
        state = new InputState(abilities, aside, timer, whileOpen);
        runner = new ActionRunner(ShellLine.open(shell, workers, timer), new Rotation(shell), state, display, clock,
                timer);
        StepActions steps = new StepActions(abilities.dragAndDrop(), abilities.keyCombination(), display);
        gestures = new GestureQueue(steps, runner, state, timer, whileOpen);
        notices = new Notices(abilities, aside);
    }

    @Override
    public Set<InputKind> kinds() {
        return abilities.kinds();
    }

    @Override
    public Set<ShownNotice> notices() {
        return abilities.notices();
    }

    @Override
    public void received(InputPart part) {
        if (!ended) {
            gestures.received(part);
        }
    }

    @Override
    public void control(boolean begun, String operator) {
        if (ended) {
            return;
        }
        state.control(begun);
        if (!begun) {
            gestures.controlEnded();
            runner.controlEnded();
        }
    }

    @Override
    public void show(ShownNotice what, NoticeLevel level, String text, String operator,
            Consumer<String> outcome) {
        Consumer<String> whileOpen = words -> {
            if (!ended) {
                outcome.accept(words);
            }
        };
        switch (what) {
            case NOTICE -> notices.notice(level, text, operator, whileOpen);
            case LOCATE -> notices.locate(operator.isEmpty() ? text : text + " · " + operator, whileOpen);
        }
    }

    @Override
    public void end() {
        if (!ended) {
            ended = true;
            state.end();
            gestures.end();
            runner.end();
        }
    }
}
