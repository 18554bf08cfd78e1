package ma.ghorfa.identity;

import ma.ghorfa.base.DomainException;

/** After this change nobody could manage accounts any more; it was not made. */
public final class LastAdministratorException extends DomainException {

    LastAdministratorException() {
        super("identity.lastAdministrator");
    }
}
