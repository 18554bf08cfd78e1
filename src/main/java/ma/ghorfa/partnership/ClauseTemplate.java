package ma.ghorfa.partnership;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.base.Text;
import ma.ghorfa.base.VersionedEntity;
import ma.ghorfa.search.SearchKey;
import org.hibernate.annotations.EmbeddedColumnNaming;

/** A clause of the library. */
@Entity
@Table(name = "clause_template")
class ClauseTemplate extends VersionedEntity<ClauseTemplate> {

    static final int CODE = 20;

    private static final int KEY = 4000;

    private String code;

    @Enumerated(EnumType.STRING)
    private ClauseTheme theme;

    @Embedded
    @EmbeddedColumnNaming("title_%s")
    private Bilingual title = Bilingual.EMPTY;

    @Embedded
    @EmbeddedColumnNaming("body_%s")
    private Bilingual body = Bilingual.EMPTY;

    private int wording;
    private boolean withdrawn;

    @Column(name = "search_key")
    private String searchKey;

    @SuppressWarnings("NullAway.Init")
    protected ClauseTemplate() {}

    @SuppressWarnings("NullAway.Init") // set() gives every field its value
    ClauseTemplate(ClauseTemplateData data) {
        set(data);
    }

    void edit(long editedVersion, ClauseTemplateData data) {
        editedFrom(editedVersion);
        set(data);
    }

    private void set(ClauseTemplateData data) {
        code = Text.required("code", data.code(), CODE);
        theme = data.theme();
        Bilingual newTitle = Given.arabic("title", data.title(), Agreements.CLAUSE_TITLE);
        Bilingual newBody = Given.paragraphs("body", data.body(), Agreements.CLAUSE_BODY);
        if (newBody.ar().isEmpty()) {
            throw new InvalidInputException("body", "partnershipLibrary.arabicBody");
        }
        ClauseField.check("title", newTitle);
        ClauseField.check("body", newBody);
        if (!newTitle.equals(title) || !newBody.equals(body)) {
            wording++;
        }
        title = newTitle;
        body = newBody;
        searchKey = SearchKey.of(String.join(" \n ", code, title.ar(), title.fr(), body.ar(), body.fr()), KEY);
    }

    /** It is offered no more, or again. */
    void withdraw(long editedVersion, boolean whether) {
        editedFrom(editedVersion);
        withdrawn = whether;
    }

    String code() {
        return code;
    }

    ClauseTemplateId id() {
        return new ClauseTemplateId(uuid());
    }

    ClauseTemplateRow row() {
        return new ClauseTemplateRow(
                id(), version(), new ClauseTemplateData(code, theme, title, body), wording, withdrawn, searchKey);
    }
}
