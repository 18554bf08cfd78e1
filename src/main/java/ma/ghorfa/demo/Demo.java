package ma.ghorfa.demo;

import java.util.List;
import ma.ghorfa.identity.Permissions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells the demo once: when the database has no account yet. It acts through the services, under their rules, as an
 * account named {@code demo} that exists only while it speaks.
 */
@Component
@Order(0)
@ConditionalOnProperty("ghorfa.demo")
class Demo implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(Demo.class);

    private final List<DemoChapter> chapters;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Demo(List<DemoChapter> chapters, JdbcClient jdbc, TransactionTemplate transaction) {
        this.chapters = chapters;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments args) {
        if (jdbc.sql("select count(*) from account").query(Long.class).single() > 0) {
            return;
        }
        log.info("Telling the demo chamber into the empty database");
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        "demo", "", AuthorityUtils.createAuthorityList(Permissions.allAuthorities())));
        try {
            // One transaction for the whole story: a demo that was cut half-way would never be told to its end.
            transaction.executeWithoutResult(status -> chapters.forEach(DemoChapter::tell));
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
