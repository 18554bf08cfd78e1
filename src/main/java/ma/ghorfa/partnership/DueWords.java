package ma.ghorfa.partnership;

import ma.ghorfa.base.Bilingual;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.i18n.Texts;
import org.springframework.stereotype.Component;

/** What the due things of agreements are called. */
@Component
class DueWords {

    private final Texts texts;

    DueWords(Texts texts) {
        this.texts = texts;
    }

    String agreement(Language language, int year, int number, Bilingual object) {
        return texts.get(
                language, "reminder.about.agreement", number, Integer.toString(year), object.in(language.locale()));
    }

    /** Something of an agreement. */
    String of(Language language, String what, int year, int number) {
        return texts.get(language, "reminder.about.ofAgreement", what, number, Integer.toString(year));
    }

    String text(Language language, String key, Object... args) {
        return texts.get(language, key, args);
    }
}
