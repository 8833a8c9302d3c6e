package dev.golink.screens.input;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TouchEvent;
import javafx.scene.input.TouchPoint;

import org.jspecify.annotations.Nullable;

import dev.golink.screens.input.echo.PictureGeometry;
import dev.golink.server.fleet.input.InputKey;
import dev.golink.server.fleet.input.InputStep;
import dev.golink.server.fleet.input.KeyAction;

/**
 * The mouse and the touch screen on the picture. The left button is a finger, the right button the key "back", the middle
 * button the key "home". Each finger on a touch screen is a finger. For the JavaFX thread only.
 */
final class PointerGestures {
    private static final int MOUSE = 0;
    /**
     * For so long after a touch, the system may add mouse events that mean the same touch. Other mouse events count also if
     * they are marked so, as those of remote desktops and of JavaFX's headless platform are.
     */
    private static final long ECHO_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final GestureSender sender;
    private final Fingers fingers;
    /** The numbers of the fingers on the touch screen, by the numbers that the system gave them. */
    private final Map<Integer, Integer> pointers = new HashMap<>();
    private final Node node;
    private boolean hasTouch;
    private long touchedAt;

    /** @param node has the coordinates of the pane with the picture */
    PointerGestures(Node node, GestureSender sender, Fingers fingers) {
        this.node = node;
        this.sender = sender;
        this.fingers = fingers;
    }

    /** Handles the events of the node from now on. */
    void listen() {
        node.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        node.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        node.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
        node.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::menu);
        node.addEventHandler(TouchEvent.ANY, this::touched);
    }

    private void pressed(MouseEvent event) {
        if (isOfTouch(event)) {
            return;
        }
        if (sender.isActive()) {
            event.consume();
            node.requestFocus();
        }
        switch (event.getButton()) {
            case PRIMARY -> fingers.down(MOUSE, event.getX(), event.getY());
            case SECONDARY -> key(InputKey.BACK, event);
            case MIDDLE -> key(InputKey.HOME, event);
            case NONE, BACK, FORWARD -> {}
        }
    }

    /** Without control, the buttons do what they always do. */
    private void key(InputKey key, MouseEvent event) {
        PictureGeometry geometry = sender.geometry();
        boolean inside = geometry != null && geometry.at(event.getX(), event.getY()) != null;
        if (inside && sender.isActive() && sender.permits(null)) {
            sender.send(sender.echo().sent(), _ -> {}, List.of(new InputStep.Key(key, KeyAction.PRESS)));
        }
    }

    private void dragged(MouseEvent event) {
        if (!isOfTouch(event) && fingers.isPressed(MOUSE)) {
            event.consume();
            fingers.move(MOUSE, event.getX(), event.getY());
        }
    }

    private void released(MouseEvent event) {
        if (!isOfTouch(event) && event.getButton() == MouseButton.PRIMARY && fingers.isPressed(MOUSE)) {
            event.consume();
            fingers.up(MOUSE, event.getX(), event.getY());
        }
    }

    /** The right button is taken, but the menu still opens by the keyboard. */
    private void menu(ContextMenuEvent event) {
        if (sender.isActive() && !event.isKeyboardTrigger()) {
            event.consume();
        }
    }

    private boolean isOfTouch(MouseEvent event) {
        return event.isSynthesized() && hasTouch
                && (!pointers.isEmpty() || sender.clock().nanos() - touchedAt < ECHO_NANOS);
    }

    private void touched(TouchEvent event) {
        hasTouch = true;
        touchedAt = sender.clock().nanos();
        TouchPoint point = event.getTouchPoint();
        boolean taken = event.getEventType().equals(TouchEvent.TOUCH_PRESSED) ? touchDown(event, point)
                : goesOn(event, point);
        if (taken) {
            event.consume();
        }
    }

    private boolean touchDown(TouchEvent event, TouchPoint point) {
        if (event.getTouchCount() == 1 && !pointers.isEmpty()) {
            // The ends of earlier touches are lost if another window came in between.
            pointers.clear();
            fingers.cancel();
        }
        if (sender.isActive()) {
            node.requestFocus();
        }
        Integer pointer = free();
        if (pointer == null || !fingers.down(pointer, point.getX(), point.getY())) {
            return false;
        }
        pointers.put(point.getId(), pointer);
        return true;
    }

    private boolean goesOn(TouchEvent event, TouchPoint point) {
        Integer pointer = pointers.get(point.getId());
        if (pointer == null) {
            return false;
        }
        if (event.getEventType().equals(TouchEvent.TOUCH_RELEASED)) {
            pointers.remove(point.getId());
            fingers.up(pointer, point.getX(), point.getY());
        } else if (event.getEventType().equals(TouchEvent.TOUCH_MOVED)) {
            fingers.move(pointer, point.getX(), point.getY());
        }
        return true;
    }

    /** The lowest number that no finger has; null if all are taken. */
    private @Nullable Integer free() {
        for (int pointer = 0; pointer <= InputStep.LAST_POINTER; pointer++) {
            if (!pointers.containsValue(pointer) && !fingers.isPressed(pointer)) {
                return pointer;
            }
        }
        return null;
    }
}
