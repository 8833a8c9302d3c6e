import org.jspecify.annotations.NullMarked;

/** H.264 as far as GoLink reads it itself, without decoding: units, parameter sets, slice headers. */
@NullMarked module dev.golink.video {
    requires static transitive org.jspecify;
    requires dev.golink.server;

    exports dev.golink.video.h264;
}
