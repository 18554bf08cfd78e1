package ma.ghorfa.assembly.ui;

import java.util.Arrays;
import java.util.List;
import ma.ghorfa.assembly.AttendanceState;
import ma.ghorfa.assembly.SessionView;
import ma.ghorfa.i18n.Language;

/** What can be keyed in for a member, with its key in Arabic and in Latin letters; the browser's script knows the same. */
enum Marks {
    PRESENT(AttendanceState.PRESENT, "م", "P"),
    EXCUSED(AttendanceState.EXCUSED, "ع", "E"),
    ABSENT(AttendanceState.UNEXCUSED, "غ", "A"),
    LATE(AttendanceState.LATE, "ت", "L"),
    LEFT(AttendanceState.LEFT, "ص", "D");

    private final AttendanceState state;
    private final String arabicKey;
    private final String latinKey;

    Marks(AttendanceState state, String arabicKey, String latinKey) {
        this.state = state;
        this.arabicKey = arabicKey;
        this.latinKey = latinKey;
    }

    AttendanceState state() {
        return state;
    }

    String labelKey() {
        return "live.mark." + name();
    }

    String key(Language language) {
        return language == Language.AR ? arabicKey : latinKey;
    }

    /** What makes sense for a member who stands so; the services refuse the rest anyway. */
    static List<Marks> of(SessionView.SittingRow sitting, AttendanceState state) {
        boolean open = sitting.openedAt() != null;
        boolean over = sitting.endedAt() != null;
        boolean here = state.isInTheRoom();
        // Before the beginning everybody may first have been marked present; who was counted is not made absent.
        boolean mayBeAbsent = state != AttendanceState.LEFT && !(open && here);
        return Arrays.stream(values())
                .filter(mark -> switch (mark) {
                    case PRESENT -> !over && !open && !here;
                    case EXCUSED -> mayBeAbsent && state != AttendanceState.EXCUSED;
                    case ABSENT ->
                        !over && mayBeAbsent && state != AttendanceState.UNEXCUSED && state != AttendanceState.EXCUSED;
                    case LATE -> !over && open && !here;
                    case LEFT -> !over && open && here;
                })
                .filter(mark -> state != AttendanceState.OUT_OF_OFFICE)
                .toList();
    }
}
