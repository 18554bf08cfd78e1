package ma.ghorfa.card;

import ma.ghorfa.base.Bilingual;
import ma.ghorfa.chamber.Sex;
import ma.ghorfa.registry.ActorDetails;
import ma.ghorfa.registry.Area;

/** What a card says of its holder, and what the figures count by, as the register has it. */
record CardHolder(Bilingual name, String nia, Sex sex, String province, Area area, String craft) {

    /** @throws CardRefusal.OnlyPersons for a cooperative or a company */
    static CardHolder of(ActorDetails actor) {
        Sex sex = actor.data().sex();
        if (!actor.row().kind().isPerson() || sex == null) {
            throw new CardRefusal.OnlyPersons();
        }
        return new CardHolder(
                actor.row().name(),
                actor.row().nia(),
                sex,
                actor.row().province().value(),
                actor.row().area(),
                actor.data().craft());
    }
}
