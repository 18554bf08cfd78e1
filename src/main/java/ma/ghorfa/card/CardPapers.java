package ma.ghorfa.card;

import static ma.ghorfa.identity.Permissions.CARD_WRITE;
import static ma.ghorfa.identity.Permissions.CHAMBER_READ;
import static ma.ghorfa.identity.Permissions.REGISTRY_READ;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import javax.imageio.ImageIO;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.NotFoundException;
import ma.ghorfa.base.Zone;
import ma.ghorfa.chamber.Chamber;
import ma.ghorfa.chamber.Chambers;
import ma.ghorfa.chamber.Province;
import ma.ghorfa.chamber.ProvinceCode;
import ma.ghorfa.chamber.Provinces;
import ma.ghorfa.document.DocumentRenderer;
import ma.ghorfa.document.JpegPicture;
import ma.ghorfa.i18n.Texts;
import ma.ghorfa.identity.OnBehalf;
import ma.ghorfa.journal.Journal;
import ma.ghorfa.registry.ActorId;
import ma.ghorfa.registry.Register;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The printed form of cards. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('" + CARD_WRITE + "')")
public class CardPapers {

    private final CardReader reader;
    private final Register register;
    private final Verifications verifications;
    private final Chambers chambers;
    private final Provinces provinces;
    private final DocumentRenderer renderer;
    private final Texts texts;
    private final Journal journal;
    private final Clock clock;

    CardPapers(
            CardReader reader,
            Register register,
            Verifications verifications,
            Chambers chambers,
            Provinces provinces,
            DocumentRenderer renderer,
            Texts texts,
            Journal journal,
            Clock clock) {
        this.reader = reader;
        this.register = register;
        this.verifications = verifications;
        this.chambers = chambers;
        this.provinces = provinces;
        this.renderer = renderer;
        this.texts = texts;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Front and back of a card as a PDF of two pages in the size of bank cards.
     *
     * @throws NotFoundException where there is no such card, or it has no number yet
     */
    @Transactional
    public byte[] pdf(CardRequestId id) {
        LocalDate today = Zone.date(clock.instant());
        CardRow card = reader.row(id.value(), today)
                .filter(row -> !row.number().isEmpty())
                .orElseThrow(NotFoundException::new);
        Chamber chamber = OnBehalf.with(CHAMBER_READ, chambers::current);
        var paper = new CardPaper(
                texts, chamber, province(card.province()), card, verifications.address(id), photo(card.actor()));
        byte[] pdf = renderer.pdf(paper.document(
                Zone.instant(Objects.requireNonNull(card.issuedOn()).atStartOfDay())));
        journal.record("card.paperMade", CardRequests.SUBJECT, id.value());
        return pdf;
    }

    /** As the register keeps it: a small upright JPEG. */
    private @Nullable JpegPicture photo(ActorId actor) {
        return OnBehalf.with(REGISTRY_READ, () -> register.photo(actor))
                .map(CardPapers::picture)
                .orElse(null);
    }

    private static JpegPicture picture(byte[] file) {
        try {
            BufferedImage image = Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(file)));
            return new JpegPicture(file, image.getWidth(), image.getHeight());
        } catch (IOException e) {
            throw new UncheckedIOException("A photo that the register keeps cannot be read", e);
        }
    }

    private Bilingual province(ProvinceCode code) {
        return OnBehalf.with(CHAMBER_READ, () -> provinces.find(code))
                .map(Province::name)
                .orElse(Bilingual.of(code.value(), code.value()));
    }
}
