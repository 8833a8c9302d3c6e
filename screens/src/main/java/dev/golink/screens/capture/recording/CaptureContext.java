package dev.golink.screens.capture.recording;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.image.Image;

import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Phone;

/**
 * What captures need from the console. Everything here is called on the JavaFX thread.
 *
 * @param folder    the current folder for files
 * @param phones    finds a phone in its current state
 * @param clipboard receives a copied picture
 * @param reports   receives the outcome of captures
 */
public record CaptureContext(Supplier<Path> folder, Function<PhoneId, Optional<Phone>> phones,
        Consumer<Image> clipboard,
        Consumer<CaptureReport> reports) {
    /** Whether pictures of a phone can be expected. */
    public boolean shares(PhoneId phone) {
        return phones.apply(phone).filter(one -> one.presence().isConnected() && one.sharing().isWanted()).isPresent();
    }
}
