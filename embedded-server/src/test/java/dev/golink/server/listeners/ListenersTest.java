package dev.golink.server.listeners;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;

class ListenersTest {
    private final Listeners<Consumer<String>> listeners = new Listeners<>();
    private final List<String> heard = new ArrayList<>();

    @Test
    void listenersAreCalledInTheOrderInWhichTheyWereAdded() {
        listeners.add(text -> heard.add("first " + text));
        listeners.add(text -> heard.add("second " + text));

        listeners.notifyEach(listener -> listener.accept("a"));

        assertThat(heard).containsExactly("first a", "second a");
    }

    @Test
    void aThrowingListenerIsStillCalledTheNextTime() {
        listeners.add(text -> {
            heard.add("faulty " + text);
            throw new IllegalStateException("faulty");
        });
        listeners.add(heard::add);

        listeners.notifyEach(listener -> listener.accept("a"));
        listeners.notifyEach(listener -> listener.accept("b"));

        assertThat(heard).containsExactly("faulty a", "a", "faulty b", "b");
    }

    @Test
    void aListenerMayRemoveItselfWhileItIsCalled() {
        Consumer<String> once = new Consumer<>() {
            @Override
            public void accept(String text) {
                heard.add(text);
                listeners.remove(this);
            }
        };
        listeners.add(once);
        listeners.add(heard::add);

        listeners.notifyEach(listener -> listener.accept("a"));
        listeners.notifyEach(listener -> listener.accept("b"));

        assertThat(heard).containsExactly("a", "a", "b");
        assertThat(listeners.isEmpty()).isFalse();
    }

    @Test
    void oneListenerCanBeNotifiedSeparately() {
        listeners.add(text -> heard.add("other " + text));
        Consumer<String> faulty = _ -> {
            throw new IllegalStateException("faulty");
        };

        listeners.notifyEach(faulty, listener -> listener.accept("a"));
        listeners.notifyEach(heard::add, listener -> listener.accept("b"));

        assertThat(heard).containsExactly("b");
    }
}
