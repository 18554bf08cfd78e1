package ma.ghorfa.assembly.ui;

import com.vaadin.flow.component.Component;
import java.time.Clock;
import ma.ghorfa.assembly.Attendances;
import ma.ghorfa.assembly.SessionTab;
import ma.ghorfa.assembly.SessionView;
import ma.ghorfa.identity.CurrentAccount;

/** The attendance register of a session's sittings. */
@org.springframework.stereotype.Component
class AttendanceTab implements SessionTab {

    private final Attendances attendances;
    private final SheetDownload download;
    private final CurrentAccount account;
    private final Clock clock;

    AttendanceTab(Attendances attendances, SheetDownload download, CurrentAccount account, Clock clock) {
        this.attendances = attendances;
        this.download = download;
        this.account = account;
        this.clock = clock;
    }

    @Override
    public String slug() {
        return Slugs.ATTENDANCE;
    }

    @Override
    public String labelKey() {
        return "live.tab.attendance";
    }

    @Override
    public int order() {
        return 30;
    }

    /** Nobody is expected before the members were called. */
    @Override
    public boolean concerns(SessionView session) {
        return session.convoked().sent() > 0;
    }

    @Override
    public Component content(Host page) {
        return new AttendanceBoard(page, attendances, download, account, clock);
    }
}
