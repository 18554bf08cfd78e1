package ma.ghorfa;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration;

/**
 * The portal of a chamber of crafts. Nobody collects observations of it, which would be made of every filter and every check
 * of a right.
 */
@SpringBootApplication(exclude = ObservationAutoConfiguration.class)
public class GhorfaApplication {

    public static void main(String[] args) {
        SpringApplication.run(GhorfaApplication.class, args);
    }
}
