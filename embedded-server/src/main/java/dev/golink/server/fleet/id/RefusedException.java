package dev.golink.server.fleet.id;

/** What is to be kept about a phone can't be. The message says why in words, the refusal as a code too. */
public final class RefusedException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final transient Refusal refusal;

    /** @param refusal why not */
    public RefusedException(Refusal refusal) {
        super(refusal.words());
        this.refusal = refusal;
    }

    /**
     * Why not, of one phone.
     *
     * @param cause why not
     */
    public RefusedException(PhoneId phone, RefusedException cause) {
        super(cause.refusal.of(phone).words(), cause);
        this.refusal = cause.refusal.of(phone);
    }

    /** Why not. */
    public Refusal refusal() {
        return refusal;
    }
}
