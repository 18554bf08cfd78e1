package ma.ghorfa.demo;

import java.time.LocalDate;
import ma.ghorfa.assembly.Agendas;
import ma.ghorfa.assembly.ItemType;
import ma.ghorfa.assembly.ItemWriting;
import ma.ghorfa.assembly.SessionConvoked;
import ma.ghorfa.assembly.SessionId;
import ma.ghorfa.assembly.Sessions;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.Zone;
import ma.ghorfa.identity.CurrentAccount;
import ma.ghorfa.minutes.MinutesData;
import ma.ghorfa.minutes.MinutesKind;
import ma.ghorfa.minutes.MinutesRegister;
import ma.ghorfa.minutes.MinutesRow;
import ma.ghorfa.minutes.MinutesState;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The minutes of the demo's sessions. What the assembly's chapter tells decides about them: those of June 2024 are refused
 * by the session of October 2024 and approved, once they were corrected, by that of February 2025; those of February 2025
 * are approved in April. This chapter does what the secretary does in between: before members are called to a session,
 * the minutes of the earlier ones are final. It ends with those of April, which wait for the session of June in Taza.
 */
@Component
@Order(40)
@ConditionalOnProperty("ghorfa.demo")
class MinutesDemo implements DemoChapter {

    /** The chapters speak as this account; it exists only while they do. */
    private static final String TELLING = "demo";

    private static final int DAYS_TO_WRITE = 12;

    private final MinutesRegister register;
    private final Sessions sessions;
    private final Agendas agendas;
    private final CurrentAccount account;

    MinutesDemo(MinutesRegister register, Sessions sessions, Agendas agendas, CurrentAccount account) {
        this.register = register;
        this.sessions = sessions;
        this.agendas = agendas;
        this.account = account;
    }

    @Override
    public void tell() {
        finish(LocalDate.of(2025, 5, 30));
    }

    /** Before the room of the minutes looks whether something is to be submitted. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void beforeMembersAreCalled(SessionConvoked convoked) {
        if (account.username().equals(TELLING)) {
            finish(Zone.date(convoked.at()));
        }
    }

    private void finish(LocalDate today) {
        register.list().stream()
                .filter(row -> row.state().isBeingWritten() && row.sessionDate().isBefore(today))
                .forEach(row -> finish(row, today));
    }

    private void finish(MinutesRow row, LocalDate today) {
        boolean refused = row.state() == MinutesState.REFUSED;
        if (refused) {
            complete(row.session());
        }
        register.write(row.session(), row.version(), refused ? corrected(data(row)) : data(row));
        LocalDate due = row.sessionDate().plusDays(DAYS_TO_WRITE);
        long version = register.view(row.session()).row().version();
        register.finalise(row.session(), version, refused || due.isAfter(today) ? today : due);
    }

    /** What the refusal asked for: the debate on the fondouks is written down in full. */
    private void complete(SessionId session) {
        sessions.view(session).items().stream()
                .filter(item -> item.data().type() == ItemType.INFRASTRUCTURE_DEBATE)
                .forEach(item -> agendas.write(
                        item.id(),
                        item.version(),
                        new ItemWriting(
                                item.data().presenter(),
                                Bilingual.of(
                                        "تدخل الأعضاء في شأن المحلات الشاغرة بالفنادق الحرفية، واقترحوا إعادة تخصيصها بنداء لإبداء الاهتمام وضبط لائحة شاغليها كل سنة.",
                                        "Les membres sont intervenus sur les locaux vacants des fondouks et ont proposé de les réattribuer par appel à manifestation d’intérêt et d’arrêter chaque année la liste des occupants."),
                                item.data().decisionText(),
                                item.amended())));
    }

    private static MinutesData data(MinutesRow row) {
        MinutesData data = MinutesData.EMPTY
                .withReference("%d/%02d"
                        .formatted(
                                row.sessionDate().getYear(), row.sessionDate().getMonthValue()))
                .withHijriDate(hijri(row.sessionDate()));
        return row.kind() == MinutesKind.NO_QUORUM
                ? data
                : data.withPreamble(Bilingual.of(
                        "افتتحت الجلسة بتلاوة آيات بينات من الذكر الحكيم.",
                        "La séance s’est ouverte par la récitation de versets du Coran."));
    }

    private static MinutesData corrected(MinutesData data) {
        return data.withCorrections(
                Bilingual.of(
                        "استُدركت تدخلات الأعضاء حول تدبير المحلات الشاغرة بالفنادق الحرفية، في النقطة المتعلقة بحالة الفنادق.",
                        "Les interventions sur la gestion des locaux vacants des fondouks ont été complétées, au point sur l’état des fondouks."));
    }

    /** As the chamber would have announced it; invented like everything else here where the calendars differ. */
    private static Bilingual hijri(LocalDate day) {
        return switch (day.toString()) {
            case "2024-06-25" -> Bilingual.of("18 ذو الحجة 1445", "18 dhou al-hijja 1445");
            case "2024-12-16" -> Bilingual.of("14 جمادى الآخرة 1446", "14 joumada II 1446");
            case "2024-12-30" -> Bilingual.of("28 جمادى الآخرة 1446", "28 joumada II 1446");
            case "2025-02-20" -> Bilingual.of("21 شعبان 1446", "21 chaabane 1446");
            case "2025-04-24" -> Bilingual.of("25 شوال 1446", "25 chaoual 1446");
            default -> Bilingual.EMPTY;
        };
    }
}
