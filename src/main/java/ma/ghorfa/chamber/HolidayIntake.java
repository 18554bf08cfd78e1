package ma.ghorfa.chamber;

import static ma.ghorfa.identity.Permissions.CHAMBER_WRITE;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.base.InvalidInputException;
import ma.ghorfa.exchange.Cells;
import ma.ghorfa.i18n.Formats;
import ma.ghorfa.i18n.Texts;
import ma.ghorfa.intake.Candidate;
import ma.ghorfa.intake.Existing;
import ma.ghorfa.intake.Intake;
import ma.ghorfa.intake.IntakeColumn;
import ma.ghorfa.intake.IntakePass;
import ma.ghorfa.intake.IntakeRow;
import ma.ghorfa.intake.Lookup;
import ma.ghorfa.intake.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes in the holidays of a year as the administration publishes them; a day of one kind is one holiday. */
@Component
class HolidayIntake implements Intake<HolidayData> {

    static final String NAME = "holidays";

    private static final List<IntakeColumn> COLUMNS = List.of(
            IntakeColumn.required("date", "chamber.holiday.date", "التاريخ", "Date", "Jour"),
            IntakeColumn.required("nameAr", "chamber.name.ar", "المناسبة", "العطلة"),
            IntakeColumn.required("nameFr", "chamber.name.fr", "Occasion", "Jour férié", "Fête"),
            IntakeColumn.required("kind", "chamber.holiday.kind", "Type"),
            IntakeColumn.optional("certainty", "chamber.holiday.certainty"));

    private final HolidayRecords holidays;
    private final Texts texts;

    HolidayIntake(HolidayRecords holidays, Texts texts) {
        this.holidays = holidays;
        this.texts = texts;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String permission() {
        return CHAMBER_WRITE;
    }

    @Override
    public String titleKey() {
        return "chamber.nav.holidays";
    }

    @Override
    public String path() {
        return ChamberNavigation.HOLIDAYS;
    }

    @Override
    public List<IntakeColumn> columns() {
        return COLUMNS;
    }

    @Override
    public IntakePass<HolidayData> begin() {
        return new Pass(
                holidays,
                Lookup.ofEnum(texts, "chamber.holidayKind", HolidayKind.values()),
                Lookup.ofEnum(texts, "chamber.holidayCertainty", HolidayCertainty.values()));
    }

    /** What makes a holiday the same. */
    private record Key(LocalDate date, HolidayKind kind) {}

    private record Pass(HolidayRecords holidays, Lookup<HolidayKind> kinds, Lookup<HolidayCertainty> certainties)
            implements IntakePass<HolidayData> {

        @Override
        public @Nullable HolidayData read(IntakeRow row) {
            @Nullable LocalDate date = row.value("date", Cells::date);
            @Nullable String ar = row.value("nameAr", Cells::text);
            @Nullable String fr = row.value("nameFr", Cells::text);
            @Nullable HolidayKind kind = row.value("kind", kinds);
            @Nullable HolidayCertainty certainty = row.value("certainty", certainties);
            row.required("date", date);
            row.required("kind", kind);
            if (date == null || kind == null) {
                return null;
            }
            row.once("date", date + " " + kind);
            var data = new HolidayData(
                    date,
                    Bilingual.of(Objects.requireNonNullElse(ar, ""), Objects.requireNonNullElse(fr, "")),
                    kind,
                    Objects.requireNonNullElse(certainty, unlessTold(kind)));
            return checked(row, data);
        }

        /** A day that follows the moon is estimated until somebody says that it was announced. */
        private static HolidayCertainty unlessTold(HolidayKind kind) {
            return kind == HolidayKind.NATIONAL ? HolidayCertainty.CONFIRMED : HolidayCertainty.ESTIMATED;
        }

        /** By the rules of the holiday itself. */
        private static @Nullable HolidayData checked(IntakeRow row, HolidayData data) {
            try {
                return new Holiday(data).row().data();
            } catch (InvalidInputException refused) {
                row.refuse(refused.field().equals("name") ? "nameAr" : refused.field(), refused);
                return null;
            }
        }

        @Override
        public void judge(List<Candidate<HolidayData>> batch, Existing existing, boolean dry) {
            Map<Key, Holiday> stored = stored(batch);
            for (Candidate<HolidayData> candidate : batch) {
                @Nullable Holiday known = stored.get(key(candidate.value()));
                if (known == null) {
                    candidate.becomes(Outcome.CREATED);
                } else if (existing == Existing.REFUSE) {
                    candidate.reject(
                            "date",
                            "chamber.holiday.taken",
                            Formats.shortDate(candidate.value().date()));
                } else if (known.row().data().equals(candidate.value())) {
                    candidate.becomes(Outcome.UNCHANGED);
                } else {
                    candidate.becomes(existing == Existing.UPDATE ? Outcome.UPDATED : Outcome.SKIPPED);
                }
            }
        }

        @Override
        public void write(List<Candidate<HolidayData>> batch, String by) {
            Map<Key, Holiday> stored = stored(batch);
            for (Candidate<HolidayData> candidate : batch) {
                @Nullable Holiday known = stored.get(key(candidate.value()));
                if (candidate.outcome() == Outcome.CREATED) {
                    holidays.save(new Holiday(candidate.value()));
                } else if (candidate.outcome() == Outcome.UPDATED && known != null) {
                    known.edit(known.version(), candidate.value());
                    holidays.save(known);
                }
            }
            holidays.flush();
        }

        private Map<Key, Holiday> stored(List<Candidate<HolidayData>> batch) {
            return holidays
                    .findByDateIn(batch.stream()
                            .map(candidate -> candidate.value().date())
                            .collect(Collectors.toSet()))
                    .stream()
                    .collect(Collectors.toMap(
                            holiday -> key(holiday.row().data()), Function.identity(), (one, other) -> one));
        }

        private static Key key(HolidayData data) {
            return new Key(data.date(), data.kind());
        }
    }
}
