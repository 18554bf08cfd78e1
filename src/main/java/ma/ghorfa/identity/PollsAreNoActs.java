package ma.ghorfa.identity;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import org.springframework.stereotype.Component;

/** A page that looks every few seconds whether something happened does so while nobody sits before it. */
@Component
class PollsAreNoActs implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> init.getUI().addPollListener(poll -> {
            if (VaadinRequest.getCurrent() instanceof VaadinServletRequest request) {
                SessionGuard.discount(request.getHttpServletRequest());
            }
        }));
    }
}
