package dev.golink.screens.bitstream;

/** Why a frame can't be shown, saved or recorded. */
public enum FrameProblem {
    /** Only JPEG can be decoded, because FFmpeg's library could not be loaded. */
    CODEC("viewer.problem.codec"),
    /** It has more bytes, a longer side or more pixels than a frame may have. */
    TOO_BIG("viewer.problem.big"),
    /** It begins like a picture, but its bytes are damaged. */
    DAMAGED("viewer.problem.damaged"),
    /** It was sent as JPEG but does not begin like a JPEG. */
    NOT_JPEG("viewer.problem.notJpeg"),
    /** A JPEG whose end is missing. */
    CUT_OFF("viewer.problem.cutOff"),
    /** A JPEG with a coding that FFmpeg does not decode: arithmetic, lossless or hierarchical. */
    JPEG_CODING("viewer.problem.jpegCoding"),
    /** A JPEG that does not have eight bits for each colour component. */
    JPEG_DEPTH("viewer.problem.jpegDepth"),
    /** A JPEG with a number of colour components, or a colour subsampling, that FFmpeg does not decode. */
    JPEG_COLOURS("viewer.problem.jpegColours"),
    /** A JPEG that needs more passes over the picture than a screen's picture may need. */
    JPEG_SCANS("viewer.problem.jpegScans"),
    /** It was sent as H.264 but has no start codes. */
    NOT_ANNEX_B("viewer.problem.notAnnexB"),
    /** H.264 of a kind that is not decoded: more than eight bits, another colour subsampling, data partitions. */
    H264_FORMAT("viewer.problem.h264Format"),
    /** A key frame in H.264 whose parameter sets (SPS and PPS) never arrived. */
    NO_PARAMETERS("viewer.problem.noParameters"),
    /** It is marked as a key frame but can't be decoded alone. */
    NO_REAL_KEY_FRAME("viewer.problem.noRealKeyFrame"),
    /** It can be shown, but has more noise than the encoder of recordings accepts. */
    TOO_NOISY("viewer.problem.tooNoisy"),
    /** Frames arrived faster than this computer decodes them, and some were dropped. */
    OVERLOAD("viewer.problem.overload"),
    /** Frames arrive, but no key frame is among them although one was requested. */
    NO_KEY_FRAME("viewer.problem.noKeyFrame");

    private final String key;

    FrameProblem(String key) {
        this.key = key;
    }

    /** The key of its text. */
    public String key() {
        return key;
    }
}
