package ma.ghorfa.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import ma.ghorfa.testing.GhorfaTest;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithMockUser;

/** What a page asks for by itself does not keep its session. */
@GhorfaTest
@WithMockUser(username = "clerk")
class PollsAreNoActsTests extends SpringBrowserlessTest {

    private static final Instant ACT = Instant.parse("2026-02-05T09:00:00Z");
    private static final Instant POLL = ACT.plusSeconds(3);

    @Test
    void aPollOfAnyPageLeavesTheLastActAsItWas() {
        HttpServletRequest request = VaadinServletRequest.getCurrent().getHttpServletRequest();
        HttpSession session = request.getSession();
        session.setAttribute(SessionGuard.LAST_ACT, POLL);
        request.setAttribute(SessionGuard.COUNTED, new SessionGuard.Counted(ACT, POLL));
        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
        assertThat(session.getAttribute(SessionGuard.LAST_ACT)).isEqualTo(ACT);
    }
}
