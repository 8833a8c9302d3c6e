package dev.golink.screens.keep.recording;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.image.Image;

import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Phone;

/**
 * The console that things are kept for. All of it is called on the FX thread.
 *
 * @param folder    where files go now
 * @param phones    finds a phone as it is now
 * @param clipboard takes a picture
 * @param reports   told what became of it
 */
public record KeepHome(Supplier<Path> folder, Function<PhoneId, Optional<Phone>> phones, Consumer<Image> clipboard,
        Consumer<KeepReport> reports) {
    /** Whether pictures of a phone are to be expected. */
    public boolean shares(PhoneId phone) {
        return phones.apply(phone).filter(one -> one.presence().isConnected() && one.sharing().isWanted()).isPresent();
    }
}
