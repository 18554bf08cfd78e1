package ma.ghorfa.database;

import java.util.List;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.env.Environment;

/** Refuses a start against the {@link ProductionRules}, before the first bean is made and anything is opened. */
class StartGuard implements BeanFactoryPostProcessor {

    private final Environment environment;

    StartGuard(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beanFactory) {
        List<String> faults = ProductionRules.faults(environment, ServerArchive.isOnClassPath());
        if (!faults.isEmpty()) {
            throw new StartRefusedException(
                    "Ghorfa does not start in production like this.\n  - " + String.join("\n  - ", faults),
                    "Give these settings in the environment of the process; docs/operations.md lists them all.");
        }
    }
}
