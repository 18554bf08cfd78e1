package ma.ghorfa.assembly;

import ma.ghorfa.base.DomainException;

/** The room of an item's subject says that it cannot be put to the vote; the sentence is that room's own. */
public final class SubjectNotReadyException extends DomainException {

    SubjectNotReadyException(SubjectProvider.Readiness.No no) {
        super(no.reasonKey(), no.args().toArray());
    }
}
