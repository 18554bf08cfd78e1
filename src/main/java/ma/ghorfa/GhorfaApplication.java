package ma.ghorfa;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The portal of a chamber of crafts. */
@SpringBootApplication
public class GhorfaApplication {

    public static void main(String[] args) {
        SpringApplication.run(GhorfaApplication.class, args);
    }
}
