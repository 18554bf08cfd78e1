package ma.ghorfa.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Route;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.repository.Repository;

/** A handful of rules about how rooms are built; see {@code docs/decisions}. */
@AnalyzeClasses(packages = "ma.ghorfa", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {

    @ArchTest
    static final ArchRule repositoriesStayInTheirRoom =
            classes().that().areAssignableTo(Repository.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule viewsStayInTheirRoom =
            classes().that().areAnnotatedWith(Route.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule servicesKnowNoScreens = noClasses()
            .that()
            .areNotAssignableTo(Component.class)
            .and()
            .areAnnotatedWith(org.springframework.stereotype.Service.class)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Component.class);

    @ArchTest
    static final ArchRule recordsGuardTheirState = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .should()
            .haveNameMatching("set[A-Z].*");

    @ArchTest
    static final ArchRule dependenciesComeThroughTheConstructor =
            noFields().should().beAnnotatedWith(Autowired.class);

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now");

    @ArchTest
    static final ArchRule noFloatingPointNearVotesAndMoney = noFields()
            .that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage("ma.ghorfa.assembly", "ma.ghorfa.minutes", "ma.ghorfa.chamber", "ma.ghorfa.base")
            .should()
            .haveRawType(double.class)
            .orShould()
            .haveRawType(float.class)
            .orShould()
            .haveRawType(Double.class);

    @ArchTest
    static final ArchRule noFloatingPointResults = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage("ma.ghorfa.assembly", "ma.ghorfa.minutes", "ma.ghorfa.chamber", "ma.ghorfa.base")
            .should()
            .haveRawReturnType(double.class)
            .orShould()
            .haveRawReturnType(float.class);

    @ArchTest
    static final ArchRule enumsAreStoredByName = fields().that()
            .areAnnotatedWith(Enumerated.class)
            .should(new com.tngtech.archunit.lang.ArchCondition<>("be stored by name") {
                @Override
                public void check(
                        com.tngtech.archunit.core.domain.JavaField field,
                        com.tngtech.archunit.lang.ConditionEvents events) {
                    if (field.getAnnotationOfType(Enumerated.class).value() != EnumType.STRING) {
                        events.add(com.tngtech.archunit.lang.SimpleConditionEvent.violated(
                                field, field.getFullName() + " would be stored by its number"));
                    }
                }
            });
}
