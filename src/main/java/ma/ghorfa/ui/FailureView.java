package ma.ghorfa.ui;

import static ma.ghorfa.ui.Words.t;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import ma.ghorfa.base.DomainException;
import ma.ghorfa.base.NotFoundException;
import org.springframework.security.access.AccessDeniedException;

/** A page failed while it was being opened: the reader gets a sentence, and a number that finds the cause in the log. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
public class FailureView extends ErrorPage implements HasErrorParameter<Exception> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        Throwable failure = parameter.getCaughtException();
        if (failure instanceof NotFoundException) {
            show("404", t("ui.notFound.title"), t("base.notFound"));
            return HttpServletResponse.SC_NOT_FOUND;
        }
        if (failure instanceof AccessDeniedException) {
            show("403", t("ui.notAllowed.title"), t("ui.notAllowed.text"));
            return HttpServletResponse.SC_FORBIDDEN;
        }
        if (failure instanceof DomainException refusal) {
            show("!", t("ui.failure.title"), t(refusal));
            return HttpServletResponse.SC_CONFLICT;
        }
        show("!", t("ui.failure.title"), Failures.sentence(failure));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
