package ma.ghorfa.lineage.ui;

import static ma.ghorfa.ui.Words.t;

import java.util.Optional;
import java.util.UUID;
import ma.ghorfa.journal.JournalSubjects;
import ma.ghorfa.lineage.Lineage;
import ma.ghorfa.lineage.LineageNavigation;
import ma.ghorfa.lineage.LinkId;
import ma.ghorfa.ui.Words;
import org.springframework.stereotype.Component;

/** Names the links by hand for the journal, to whom may read both ends. */
@Component
class LineageJournal implements JournalSubjects {

    private final Lineage lineage;

    LineageJournal(Lineage lineage) {
        this.lineage = lineage;
    }

    @Override
    public Optional<Subject> find(String type, UUID id) {
        return type.equals("lineageLink")
                ? lineage.link(new LinkId(id))
                        .map(link -> new Subject(
                                t(
                                        "lineage.links.named",
                                        link.cause().title().in(Words.locale()),
                                        link.effect().title().in(Words.locale())),
                                LineageNavigation.thread(link.effect().ref())))
                : Optional.empty();
    }
}
