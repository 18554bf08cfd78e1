package ma.ghorfa.journal.ui;

import static ma.ghorfa.ui.Words.t;

import ma.ghorfa.journal.ActorNames;
import ma.ghorfa.ui.Words;

/** The words of what the journal keeps as codes. */
final class Labels {

    private Labels() {}

    static String act(String code) {
        return t("journal.act." + code);
    }

    static String actor(ActorNames names, String username) {
        return switch (username) {
            case "system" -> t("journal.system");
            case "anonymous" -> t("journal.anonymous");
            default -> names.nameOf(username, Words.locale());
        };
    }
}
