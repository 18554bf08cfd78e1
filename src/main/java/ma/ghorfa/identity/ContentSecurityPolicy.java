package ma.ghorfa.identity;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.security.web.header.HeaderWriter;

/**
 * What a page of the portal may load and run. Scripts come from the portal itself or carry the number used once of their
 * page; inline scripts without it do not run. Vaadin 25.2 still evaluates the expressions that the server sends, hence
 * {@code unsafe-eval}, and sets styles inline (docs/decisions/0033).
 */
class ContentSecurityPolicy implements HeaderWriter {

    private static final String NONCE = ContentSecurityPolicy.class.getName() + ".nonce";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final boolean production;

    /** @param production false for live development, where the tools write inline scripts of their own */
    ContentSecurityPolicy(boolean production) {
        this.production = production;
    }

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        byte[] random = new byte[18];
        RANDOM.nextBytes(random);
        String nonce = Base64.getEncoder().encodeToString(random);
        request.setAttribute(NONCE, nonce);
        response.setHeader("Content-Security-Policy", policy(production ? "'nonce-" + nonce + "'" : "'unsafe-inline'"));
    }

    private static String policy(String inlineScripts) {
        return String.join(
                "; ",
                "default-src 'self'",
                "script-src 'self' " + inlineScripts + " 'unsafe-eval'",
                "style-src 'self' 'unsafe-inline'",
                "img-src 'self' data: blob:",
                "font-src 'self' data:",
                "connect-src 'self'",
                "worker-src 'self'",
                "frame-src 'self' blob:",
                "object-src 'none'",
                "base-uri 'self'",
                "form-action 'self'",
                "frame-ancestors 'none'");
    }

    /**
     * Puts the number on the scripts of the page. It must run after every other listener that adds a script, and Vaadin
     * runs them in the order of their bean definitions: {@link SecurityConfiguration} defines this one last.
     */
    static class Nonces implements VaadinServiceInitListener {

        @Override
        public void serviceInit(ServiceInitEvent event) {
            event.addIndexHtmlRequestListener(index -> {
                if (index.getVaadinRequest().getAttribute(NONCE) instanceof String nonce) {
                    index.getDocument().getElementsByTag("script").attr("nonce", nonce);
                }
            });
        }
    }
}
