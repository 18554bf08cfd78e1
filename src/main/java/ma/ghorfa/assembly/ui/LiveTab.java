package ma.ghorfa.assembly.ui;

import com.vaadin.flow.component.Component;
import ma.ghorfa.assembly.SessionTab;
import ma.ghorfa.assembly.SessionView;

/** The session while it is held: the room's screen for the secretary, and the president's. */
@org.springframework.stereotype.Component
class LiveTab implements SessionTab {

    private final RoomServices room;

    LiveTab(RoomServices room) {
        this.room = room;
    }

    @Override
    public String slug() {
        return Slugs.LIVE;
    }

    @Override
    public String labelKey() {
        return "live.tab.live";
    }

    @Override
    public int order() {
        return 40;
    }

    /** A session that was never convoked cannot be held. */
    @Override
    public boolean concerns(SessionView session) {
        return session.convoked().sent() > 0;
    }

    @Override
    public Component content(Host page) {
        return new LiveBoard(page, room);
    }
}
