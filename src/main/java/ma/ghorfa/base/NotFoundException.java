package ma.ghorfa.base;

/** There is no such record, or no longer. */
public final class NotFoundException extends DomainException {

    public NotFoundException() {
        super("base.notFound");
    }
}
