package ma.ghorfa.campaign.ui;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ma.ghorfa.base.Bilingual;
import ma.ghorfa.campaign.StationData;
import ma.ghorfa.chamber.Province;
import ma.ghorfa.ui.Drafts;
import ma.ghorfa.ui.RecordForm;
import ma.ghorfa.ui.RecordForm.Slot;
import ma.ghorfa.ui.RecordForm.State;
import org.jspecify.annotations.Nullable;

/** The fields of a station, the same for a new one and a known one. */
final class StationForm {

    private static final LocalTime MORNING = LocalTime.of(9, 30);
    private static final LocalTime AFTERNOON = LocalTime.of(16, 0);

    final RecordForm form;
    private final List<Province> provinces;
    private final Slot<Bilingual> place;
    private final Slot<Province> province;
    private final Slot<LocalDate> day;
    private final Slot<LocalTime> from;
    private final Slot<LocalTime> until;
    private final Slot<String> responsible;

    StationForm(Drafts drafts, String draftKey, List<Province> provinces) {
        this.provinces = provinces;
        form = new RecordForm(drafts, draftKey);
        place = form.bilingual("place", "campaign.field.place", 200).required();
        province = form.pick(
                        "province",
                        "campaign.field.province",
                        provinces,
                        one -> one.code().value(),
                        one -> Labels.in(one.name()))
                .required();
        day = form.date("day", "campaign.field.day").required();
        from = form.time("from", "campaign.field.startsAt").required();
        until = form.time("until", "campaign.field.endsAt").required();
        responsible = form.text("responsible", "campaign.field.responsible", 160);
    }

    StationData data() {
        return new StationData(
                day.value(), from.value(), until.value(), province.value().code(), place.value(), responsible.value());
    }

    /** A new one: a working day. */
    static State blank() {
        return new State(0, Map.of("from", MORNING, "until", AFTERNOON));
    }

    State state(long version, StationData data) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("place", data.place());
        values.put(
                "province",
                provinces.stream()
                        .filter(one -> one.code().equals(data.province()))
                        .findAny()
                        .orElse(null));
        values.put("day", data.day());
        values.put("from", data.from());
        values.put("until", data.until());
        values.put("responsible", data.responsible());
        return new State(version, values);
    }
}
