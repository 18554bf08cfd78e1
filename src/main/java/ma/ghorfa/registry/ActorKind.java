package ma.ghorfa.registry;

/** The four kinds of actors that law 50-17 knows. */
public enum ActorKind {
    ARTISAN,
    /** «لمعلم»: recognised experience of at least ten years. */
    MASTER,
    COOPERATIVE,
    COMPANY;

    /** Persons have a birthday and an identity card, the others have not. */
    public boolean isPerson() {
        return this == ARTISAN || this == MASTER;
    }
}
