package vn.neuguong;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.neuguong.testing.MainCode;

/** Where the engine ends, and what a class may do. */
@AnalyzeClasses(packages = "vn.neuguong", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String PROCESS = "vn.neuguong.*.process";
    private static final String ENGINE = "vn.neuguong.engine";

    @ArchTest
    static final ArchRule camunda_is_known_only_to_the_engine_and_to_process_packages = noClasses()
            .that()
            .resideOutsideOfPackages(PROCESS, ENGINE)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..");

    @ArchTest
    static final ArchRule camundas_inside_is_known_only_to_the_engine = noClasses()
            .that()
            .resideOutsideOfPackage(ENGINE)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..impl..");

    @ArchTest
    static final ArchRule a_delegate_is_named_so_and_stands_in_a_process_package = classes()
            .that()
            .implement(JavaDelegate.class)
            .should()
            .haveSimpleNameEndingWith("Delegate")
            .andShould()
            .resideInAPackage(PROCESS);

    @ArchTest
    static final ArchRule a_delegate_is_seen_by_the_engine_alone =
            delegates().should().bePackagePrivate().andShould().implement(JavaDelegate.class);

    @ArchTest
    static final ArchRule a_delegate_has_no_base_class = delegates()
            .should(be(describe("a subclass of Object alone", delegate -> delegate.getRawSuperclass()
                    .filter(parent -> parent.isEquivalentTo(Object.class))
                    .isPresent())));

    @ArchTest
    static final ArchRule a_delegate_only_translates =
            delegates().should().onlyDependOnClassesThat(describe("translate", ArchitectureTest::servesTranslation));

    @ArchTest
    static final ArchRule a_delegate_opens_no_transaction = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .haveSimpleNameEndingWith("Delegate")
            .should()
            .beAnnotatedWith(Transactional.class);

    @ArchTest
    static final ArchRule process_packages_are_used_by_models_only = noClasses()
            .that()
            .resideOutsideOfPackage(PROCESS)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(PROCESS);

    @ArchTest
    static final ArchRule process_packages_do_not_use_each_other =
            slices().matching("vn.neuguong.(*).process").should().notDependOnEachOther();

    @ArchTest
    static final ArchRule processes_speak_by_messages_not_by_events = noClasses()
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(ApplicationEventPublisher.class, ApplicationListener.class, EventListener.class);

    @ArchTest
    static final ArchRule what_a_class_needs_comes_by_its_constructor =
            GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

    @ArchTest
    static final ArchRule nothing_is_printed = GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule the_old_date_is_the_engines_alone = noClasses()
            .that()
            .resideOutsideOfPackages(PROCESS, ENGINE)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Date.class);

    @ArchTest
    static final ArchRule what_time_it_is_our_clock_says = noClasses()
            .should()
            .accessTargetWhere(describe("the machine's clock is read", ArchitectureTest::readsTheMachinesClock));

    /** The demo runs with the tests on its class path, and finds every component below vn.neuguong. */
    @ArchTest
    static void no_helper_of_the_tests_is_a_component(JavaClasses classes) {
        noClasses()
                .should()
                .beMetaAnnotatedWith(Component.class)
                .check(new ClassFileImporter().importPackages("vn.neuguong.testing"));
    }

    @ArchTest
    static void no_source_is_longer_than_250_lines_and_no_delegate_than_45(JavaClasses classes) {
        assertThat(MainCode.sources()).isNotEmpty().allMatch(source -> lines(source) <= longest(source));
    }

    @ArchTest
    static void no_query_touches_the_engines_tables(JavaClasses classes) {
        assertThat(MainCode.files(Path.of("src/main"), ""))
                .filteredOn(file -> file.toString().matches(".*\\.(java|sql)"))
                .noneMatch(file -> MainCode.read(file).matches("(?is).*\\bact_(ru|re|hi|id|ge)_.*"));
    }

    private static GivenClassesConjunction delegates() {
        return classes().that().haveSimpleNameEndingWith("Delegate");
    }

    /** Of Camunda a delegate knows its own contract only; it reaches no table, no service, no log. */
    private static boolean servesTranslation(JavaClass type) {
        return type.getPackageName().startsWith("org.camunda")
                ? type.getPackageName().equals("org.camunda.bpm.engine.delegate")
                : type.getPackageName().matches("(vn\\.neuguong|java)\\..*")
                                && !type.getPackageName().startsWith("java.sql")
                        || type.getName().equals("org.springframework.stereotype.Component");
    }

    private static boolean readsTheMachinesClock(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getTarget().getName();
        return switch (owner) {
            case "java.lang.System" -> name.equals("currentTimeMillis") || name.equals("nanoTime");
            case "java.time.Clock" -> name.startsWith("system") || name.startsWith("tick");
            case "java.util.Date" -> name.equals("<init>") && parameters(access) == 0;
            default -> owner.startsWith("java.time.") && name.equals("now") && !takesClock(access);
        };
    }

    private static int parameters(JavaAccess<?> access) {
        return ((CodeUnitAccessTarget) access.getTarget())
                .getRawParameterTypes()
                .size();
    }

    private static boolean takesClock(JavaAccess<?> access) {
        return access.getTarget() instanceof CodeUnitAccessTarget target
                && target.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
    }

    private static long lines(Path source) {
        return MainCode.read(source).lines().count();
    }

    private static int longest(Path source) {
        return source.toString().endsWith("Delegate.java") ? 45 : 250;
    }
}
