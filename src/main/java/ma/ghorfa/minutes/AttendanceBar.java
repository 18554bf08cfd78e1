package ma.ghorfa.minutes;

import java.util.ArrayList;
import java.util.List;
import ma.ghorfa.assembly.AttendanceState;
import ma.ghorfa.assembly.SessionView;
import ma.ghorfa.document.Block;

/** How many stood where in a sitting, as the minutes count them; a group without anybody is left out. */
final class AttendanceBar {

    private AttendanceBar() {}

    static Block.Count[] of(SessionView.AttendanceCounts counts, Wording words) {
        List<Block.Count> bar = new ArrayList<>();
        add(bar, Block.Tone.POSITIVE, counts.present(), AttendanceState.PRESENT, words);
        add(bar, Block.Tone.POSITIVE, counts.late(), AttendanceState.LATE, words);
        add(bar, Block.Tone.ATTENTION, counts.left(), AttendanceState.LEFT, words);
        add(bar, Block.Tone.NEUTRAL, counts.excused(), AttendanceState.EXCUSED, words);
        add(bar, Block.Tone.NEGATIVE, counts.unexcused(), AttendanceState.UNEXCUSED, words);
        add(bar, Block.Tone.NEUTRAL, counts.expected(), AttendanceState.EXPECTED, words);
        add(bar, Block.Tone.NEUTRAL, counts.outOfOffice(), AttendanceState.OUT_OF_OFFICE, words);
        return bar.toArray(Block.Count[]::new);
    }

    private static void add(List<Block.Count> bar, Block.Tone tone, int count, AttendanceState state, Wording words) {
        if (count > 0) {
            bar.add(new Block.Count(tone, words.plain("minutes.doc.attendance.count." + state), count));
        }
    }
}
