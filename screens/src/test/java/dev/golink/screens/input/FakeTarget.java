package dev.golink.screens.input;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;

import dev.golink.server.fleet.control.Gesture;
import dev.golink.server.fleet.input.InputKind;
import dev.golink.server.fleet.input.InputOutcome;
import dev.golink.server.fleet.input.InputStep;
import dev.golink.server.fleet.input.SeenPicture;

/** A target of gestures that keeps what came, and whose outcomes a test gives. */
public final class FakeTarget implements GestureTarget {
    public static final InputOutcome DONE = new InputOutcome.Done(null, null, null);

    public final SimpleBooleanProperty active = new SimpleBooleanProperty(true);
    public final Set<InputKind> kinds = EnumSet.allOf(InputKind.class);
    public final List<Begun> gestures = new CopyOnWriteArrayList<>();
    public int wanted;

    /** A gesture and its parts so far. */
    public record Begun(Consumer<InputOutcome> ended, List<Part> parts) {
        public List<InputStep> steps() {
            return parts.stream().flatMap(part -> part.steps.stream()).toList();
        }
    }

    public record Part(SeenPicture seen, List<InputStep> steps) {}

    @Override
    public ObservableBooleanValue activeProperty() {
        return active;
    }

    @Override
    public Set<InputKind> kinds() {
        return kinds;
    }

    @Override
    public Gesture begin(Consumer<InputOutcome> ended) {
        Begun begun = new Begun(ended, new CopyOnWriteArrayList<>());
        gestures.add(begun);
        return (seen, steps) -> begun.parts.add(new Part(seen, List.copyOf(steps)));
    }

    @Override
    public void wanted() {
        wanted++;
    }

    /** The only gesture. */
    public Begun only() {
        if (gestures.size() != 1) {
            throw new AssertionError("There is not exactly one gesture: " + steps());
        }
        return gestures.getFirst();
    }

    /** The steps of all gestures, each as text without times, such as "down 0 100,200". */
    public List<String> steps() {
        return gestures.stream().flatMap(gesture -> gesture.steps().stream()).map(FakeTarget::text).toList();
    }

    /** The touches of all gestures. */
    public Stream<InputStep.Touch> touches() {
        return gestures.stream().flatMap(gesture -> gesture.steps().stream())
                .filter(InputStep.Touch.class::isInstance).map(InputStep.Touch.class::cast);
    }

    private static String text(InputStep step) {
        return switch (step) {
            case InputStep.Touch touch -> touch.action().name().toLowerCase(Locale.ROOT) + " "
                    + touch.pointer();
            case InputStep.Key key -> key.key().word();
            case InputStep.Text text -> text.how().name().toLowerCase(Locale.ROOT) + " “" + text.text() + "”";
            case InputStep.Tap _,InputStep.LongPress _,InputStep.Swipe _,InputStep.SetClipboard _,InputStep.GetClipboard _,InputStep.StartApp _,InputStep.StopApp _,InputStep.TapElement _,InputStep.Wait _ ->
                step.getClass().getSimpleName();
        };
    }
}
