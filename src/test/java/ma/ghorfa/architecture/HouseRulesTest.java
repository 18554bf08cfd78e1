package ma.ghorfa.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Route;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.stream.Stream;
import ma.ghorfa.registry.Register;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

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
            .should(new ArchCondition<>("be stored by name") {
                @Override
                public void check(JavaField field, ConditionEvents events) {
                    if (field.getAnnotationOfType(Enumerated.class).value() != EnumType.STRING) {
                        events.add(SimpleConditionEvent.violated(
                                field, field.getFullName() + " would be stored by its number"));
                    }
                }
            });

    /**
     * A search is shared, and one waits for the step that another takes. Who waits with a connection of a transaction,
     * even of an empty one, may have the very connection that the step needs (docs/decisions/0106).
     */
    @ArchTest
    static final ArchRule listsOfTheRegisterAreReadInNoTransaction = codeUnits()
            .should(new ArchCondition<>("read no list of the register in a transaction") {
                @Override
                public void check(JavaCodeUnit unit, ConditionEvents events) {
                    boolean inTransaction = unit.isAnnotatedWith(Transactional.class)
                            || unit.getOwner().isAnnotatedWith(Transactional.class);
                    Stream.concat(unit.getMethodCallsFromSelf().stream(), unit.getMethodReferencesFromSelf().stream())
                            .filter(call -> call.getTargetOwner().isEquivalentTo(Register.class))
                            .filter(call -> READS_A_LIST.contains(call.getName()))
                            .forEach(call ->
                                    events.add(new SimpleConditionEvent(unit, !inTransaction, call.getDescription())));
                }
            });

    private static final Set<String> READS_A_LIST = Set.of("page", "isSorted", "count");
}
