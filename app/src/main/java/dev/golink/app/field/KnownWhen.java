package dev.golink.app.field;

import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.phone.Phone;

/** When a fact is known. */
public enum KnownWhen {
    /** Known whether or not the phone is connected. */
    ALWAYS,
    /** Known only while the phone is connected; the value may have changed since the phone disconnected. */
    WHILE_CONNECTED;

    /** Whether the fact counts as known of a phone now, provided that the phone reports it. */
    public boolean of(Phone phone) {
        return switch (this) {
            case ALWAYS -> true;
            case WHILE_CONNECTED -> phone.presence().isConnected();
        };
    }

    /** The value where it counts as known; otherwise null. */
    <T> Function<Phone, @Nullable T> only(Function<Phone, @Nullable T> value) {
        return phone -> of(phone) ? value.apply(phone) : null;
    }
}
