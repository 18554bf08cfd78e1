package ma.ghorfa.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import ma.ghorfa.GhorfaApplication;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** Every room keeps to the doors it declared; the diagrams of the rooms are drawn below {@code target}. */
class ModularityTests {

    private final ApplicationModules modules = ApplicationModules.of(GhorfaApplication.class);

    @Test
    void roomsUseOnlyTheFrontDoorsTheyDeclared() {
        modules.verify();
        assertThat(modules.getModuleByName("assembly")).isPresent();
        assertThat(modules.getModuleByName("chamber")).isPresent();
    }

    @Test
    void diagramsAreDrawn() {
        new Documenter(modules, Documenter.Options.defaults().withOutputFolder("target/modules"))
                .writeModulesAsPlantUml()
                .writeIndividualModulesAsPlantUml();
        assertThat(java.nio.file.Path.of("target/modules/components.puml")).isNotEmptyFile();
    }
}
