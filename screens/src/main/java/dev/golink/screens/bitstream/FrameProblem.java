package dev.golink.screens.bitstream;

/** Why a frame can't be shown, saved or recorded. */
public enum FrameProblem {
    /** Only JPEG can be decoded, because FFmpeg's library could not be loaded. */
    CODEC("viewer.problem.codec"),
    /** It has more bytes, a longer side or more pixels than a screen may have. */
    TOO_BIG("viewer.problem.big"),
    /** It begins like a picture, and then its bytes are not what they should be. */
    DAMAGED("viewer.problem.damaged"),
    /** It was sent as a JPEG and does not begin like one. */
    NOT_JPEG("viewer.problem.notJpeg"),
    /** A JPEG without its end. */
    CUT_OFF("viewer.problem.cutOff"),
    /** A JPEG in a coding that FFmpeg does not decode: arithmetic, lossless or hierarchical. */
    JPEG_CODING("viewer.problem.jpegCoding"),
    /** A JPEG whose colours have more than eight bits. */
    JPEG_DEPTH("viewer.problem.jpegDepth"),
    /** A JPEG whose colours are of a number or a resolution that FFmpeg does not decode. */
    JPEG_COLOURS("viewer.problem.jpegColours"),
    /** A JPEG that is decoded in more passes over the picture than a screen's may take. */
    JPEG_SCANS("viewer.problem.jpegScans"),
    /** It was sent as H.264 and has no start codes. */
    NOT_ANNEX_B("viewer.problem.notAnnexB"),
    /** H.264 of a kind that is not decoded: more than eight bits, another colour resolution, data partitions. */
    H264_FORMAT("viewer.problem.h264Format"),
    /** A key frame of H.264 whose parameter sets (SPS and PPS) never came. */
    NO_PARAMETERS("viewer.problem.noParameters"),
    /** It is marked as a key frame and can't be decoded alone. */
    NO_REAL_KEY_FRAME("viewer.problem.noRealKeyFrame"),
    /** It can be shown, and has more noise than the encoder of recordings takes. */
    TOO_NOISY("viewer.problem.tooNoisy"),
    /** Frames came faster than this computer decodes them, and some of them were left out. */
    OVERLOAD("viewer.problem.overload"),
    /** Frames come, but none that can be decoded without an earlier one, though one was asked for. */
    NO_KEY_FRAME("viewer.problem.noKeyFrame");

    private final String key;

    FrameProblem(String key) {
        this.key = key;
    }

    /** The key of its words. */
    public String key() {
        return key;
    }
}
