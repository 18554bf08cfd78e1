package ma.ghorfa.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import ma.ghorfa.assembly.ItemOutcome;
import ma.ghorfa.assembly.SessionState;
import ma.ghorfa.assembly.Sessions;
import ma.ghorfa.document.Block;
import ma.ghorfa.document.DocumentRenderer;
import ma.ghorfa.i18n.Language;
import ma.ghorfa.identity.Permissions;
import ma.ghorfa.minutes.MinutesKind;
import ma.ghorfa.minutes.MinutesRegister;
import ma.ghorfa.minutes.MinutesState;
import ma.ghorfa.minutes.MinutesView;
import ma.ghorfa.minutes.Ruling;
import ma.ghorfa.minutes.VersionRow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/** The demo's minutes went every way: approved, refused and corrected, a report, a final draft that waits. */
@DemoTest
class MinutesDemoTests {

    private static final LocalDate JUNE_2024 = LocalDate.of(2024, 6, 25);
    private static final LocalDate NO_QUORUM = LocalDate.of(2024, 12, 16);
    private static final LocalDate OCTOBER_2024 = LocalDate.of(2024, 12, 30);
    private static final LocalDate FEBRUARY_2025 = LocalDate.of(2025, 2, 20);
    private static final LocalDate APRIL_2025 = LocalDate.of(2025, 4, 24);

    @Autowired
    private MinutesRegister register;

    @Autowired
    private Sessions sessions;

    @Autowired
    private DocumentRenderer renderer;

    @BeforeEach
    void read() {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        "reader",
                        "",
                        AuthorityUtils.createAuthorityList(
                                "ROLE_" + Permissions.MINUTES_READ, "ROLE_" + Permissions.SESSION_READ)));
    }

    @AfterEach
    void clear() {
        SecurityContextHolder.clearContext();
    }

    private MinutesView of(LocalDate day) {
        return register.list().stream()
                .filter(row -> row.sessionDate().equals(day))
                .map(row -> register.view(row.session()))
                .findAny()
                .orElseThrow();
    }

    @Test
    void thoseOfJune2024WereRefusedCorrectedAndApproved() {
        MinutesView june = of(JUNE_2024);
        assertThat(june.row().state()).isEqualTo(MinutesState.APPROVED_WITH_RESERVATIONS);
        assertThat(june.rulings().stream().map(Ruling::outcome))
                .containsExactly(ItemOutcome.REJECTED, ItemOutcome.AMENDED_AND_APPROVED);
        assertThat(june.rulings().getFirst().session())
                .isEqualTo(of(OCTOBER_2024).row().session());
        assertThat(june.approval().orElseThrow().session())
                .isEqualTo(of(FEBRUARY_2025).row().session());
        assertThat(june.versions().stream().map(VersionRow::number)).containsExactly(1, 2);
        assertThat(register.version(june.row().session(), 1, Language.AR)
                        .blocks()
                        .toString())
                .doesNotContain("بنداء لإبداء الاهتمام");
        assertThat(register.document(june.row().session(), Language.AR).blocks().toString())
                .contains("بنداء لإبداء الاهتمام")
                .contains(june.rulings().getFirst().sentence().ar());
        assertThat(sessions.row(june.row().session()).state()).isEqualTo(SessionState.ARCHIVED);
    }

    @Test
    void theCallOfDecemberHasItsReport() {
        MinutesView report = of(NO_QUORUM);
        assertThat(report.row().kind()).isEqualTo(MinutesKind.NO_QUORUM);
        assertThat(report.row().versions()).isEqualTo(1);
    }

    @Test
    void thoseOfFebruary2025WereApprovedInAprilAndReadWell() throws IOException {
        MinutesView february = of(FEBRUARY_2025);
        assertThat(february.row().state()).isEqualTo(MinutesState.APPROVED);
        assertThat(february.approval().orElseThrow().session())
                .isEqualTo(of(APRIL_2025).row().session());
        for (Language language : new Language[] {Language.AR, Language.FR}) {
            var document = register.document(february.row().session(), language);
            assertThat(document.blocks().get(1)).isInstanceOf(Block.Callout.class);
            byte[] pdf = renderer.pdf(document);
            Path file = Path.of("target", "minutes", "demo-february-" + language.code() + ".pdf");
            Files.createDirectories(file.getParent());
            Files.write(file, pdf);
            assertThat(pdf).hasSizeGreaterThan(20_000);
        }
    }

    @Test
    void thoseOfApril2025WereFinalBeforeJune() {
        MinutesView april = of(APRIL_2025);
        assertThat(april.versions().getFirst().drawnUpOn()).isBefore(LocalDate.of(2025, 6, 1));
    }

    @Test
    void everyMinutesCanBePrintedInBothLanguages() {
        register.list().forEach(row -> {
            for (Language language : new Language[] {Language.AR, Language.FR}) {
                assertThat(renderer.pdf(register.document(row.session(), language)))
                        .as(row.title().fr())
                        .isNotEmpty();
            }
        });
    }
}
