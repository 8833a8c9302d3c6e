package dev.golink.phones.simulator.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.golink.phones.client.wire.MaskedBytes;

class SharedPicturesTest {
    private static final UprightSize SIZE = UprightSize.within(128);
    private final List<MaskedBytes> pictures = new ArrayList<>();

    @Test
    void phonesShareTheVerySamePictures() {
        try (PictureRenderer renderer = new PictureRenderer()) {
            SharedPictures sharedPictures = new SharedPictures(renderer);
            await().pollInSameThread().until(() -> ordered(sharedPictures, "lab-01", 0));
            await().pollInSameThread().until(() -> ordered(sharedPictures, "lab-01", 100));
            assertThat(ordered(sharedPictures, "lab-02", 0)).isTrue();
            assertThat(ordered(sharedPictures, "lab-02", 800)).isTrue();
            assertThat(pictures.get(0)).isNotSameAs(pictures.get(1)).isSameAs(pictures.get(2))
                    .isSameAs(pictures.get(3));
            assertThat(pictures.get(0).plain()).startsWith(0xFF, 0xD8).isNotEqualTo(pictures.get(1).plain());
        }
    }

    @Test
    void allRequestedSizesAreRoundedToFewSizes() {
        try (PictureRenderer renderer = new PictureRenderer()) {
            SharedPictures sharedPictures = new SharedPictures(renderer);
            assertThat(sharedPictures.within(UprightSize.FULL, 1_280).height()).isEqualTo(1_280);
            assertThat(sharedPictures.within(UprightSize.FULL, 1_279).height()).isEqualTo(1_216);
            assertThat(sharedPictures.within(UprightSize.FULL, 1).height()).isEqualTo(64);
        }
    }

    private boolean ordered(SharedPictures sharedPictures, String name, int millis) {
        ScreenContent content = new ScreenContent(name, "Pixel 8", "12:34:56", Duration.ofMillis(millis), 0.1);
        return sharedPictures.order(content, SIZE, 0, pictures::add);
    }
}
