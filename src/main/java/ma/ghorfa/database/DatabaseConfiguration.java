package ma.ghorfa.database;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseProperties.class)
class DatabaseConfiguration {

    @Bean
    static StartGuard startGuard(Environment environment) {
        return new StartGuard(environment);
    }

    @Bean
    SuitableDatabase suitableDatabase() {
        return new SuitableDatabase();
    }

    @Bean
    StartupReport startupReport(
            Environment environment, ObjectProvider<EmbeddedMariaDb> embedded, ObjectProvider<StartupNote> notes) {
        return new StartupReport(environment, embedded, notes);
    }

    @Configuration(proxyBeanMethods = false)
    @Conditional(EmbeddedIsWanted.class)
    static class Embedded {

        /** The pool is made from the details below, which are made from this: so the pool is closed before it stops. */
        @Bean(destroyMethod = "close")
        EmbeddedMariaDb embeddedMariaDb(DatabaseProperties properties) {
            return EmbeddedMariaDb.start(
                    new EmbeddedMariaDb.Settings(properties.directory(), properties.port(), properties.arguments()));
        }

        @Bean
        JdbcConnectionDetails embeddedConnection(EmbeddedMariaDb server) {
            return new JdbcConnectionDetails() {
                @Override
                public String getJdbcUrl() {
                    return server.jdbcUrl();
                }

                @Override
                public String getUsername() {
                    return server.username();
                }

                @Override
                public String getPassword() {
                    return server.accountPassword();
                }
            };
        }
    }

    static class EmbeddedIsWanted implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return ProductionRules.mayEmbed(context.getEnvironment());
        }
    }
}
