package dev.golink.app.join;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import dev.golink.server.AddressSource;
import dev.golink.server.ServerAddresses;
import dev.golink.server.fleet.screen.Watch;
import dev.golink.ui.feed.FxExecutor;

/** Where the server in this process can be reached now. For the JavaFX thread only, apart from the constructor. */
public final class AddressModel {
    private final AddressSource source;
    private final ReadOnlyObjectWrapper<ServerAddresses> current;

    /** A model with the present addresses of a server. They change only while {@link #watch} is in force. */
    public AddressModel(AddressSource source) {
        this.source = source;
        this.current = new ReadOnlyObjectWrapper<>(source.addresses());
    }

    /** The addresses now. */
    public ServerAddresses current() {
        return current.get();
    }

    /** The addresses, as a value that changes. */
    public ReadOnlyObjectProperty<ServerAddresses> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /** Follows the server until the returned watch is closed. */
    public Watch watch(FxExecutor fx) {
        Watch watch = source.watchAddresses(_ -> fx.once(this::refresh));
        refresh();
        return watch;
    }

    private void refresh() {
        current.set(source.addresses());
    }
}
