package dev.golink.server.fleet.id;

/**
 * Thrown when a profile can't be changed as requested. The message gives the reason as text, the refusal as a code as
 * well.
 */
public final class RefusedException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final transient Refusal refusal;

    /** @param refusal the reason */
    public RefusedException(Refusal refusal) {
        super(refusal.words());
        this.refusal = refusal;
    }

    /**
     * The reason, applied to one phone.
     *
     * @param cause the reason without the phone
     */
    public RefusedException(PhoneId phone, RefusedException cause) {
        super(cause.refusal.of(phone).words(), cause);
        this.refusal = cause.refusal.of(phone);
    }

    /** The reason. */
    public Refusal refusal() {
        return refusal;
    }
}
