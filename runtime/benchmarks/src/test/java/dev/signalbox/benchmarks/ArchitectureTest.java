package dev.signalbox.benchmarks;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Which package knows which. */
@Tag("thorough")
class ArchitectureTest {

    private static final String ROOT = "dev.signalbox.benchmarks";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void packagesKnowEachOtherOneWay() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("programs")
                .definedBy(ROOT)
                .layer("rows")
                .definedBy(ROOT + ".rows..")
                .layer("profile")
                .definedBy(ROOT + ".profile..")
                .layer("request")
                .definedBy(ROOT + ".request..")
                .layer("outbox")
                .definedBy(ROOT + ".outbox..")
                .layer("crossing")
                .definedBy(ROOT + ".crossing..")
                .layer("report")
                .definedBy(ROOT + ".report..")
                .layer("workload")
                .definedBy(ROOT + ".workload..")
                .layer("process")
                .definedBy(ROOT + ".process..")
                .layer("project")
                .definedBy(ROOT + ".project..")
                .whereLayer("programs")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("rows")
                .mayOnlyBeAccessedByLayers("programs")
                .whereLayer("profile")
                .mayOnlyBeAccessedByLayers("programs")
                .whereLayer("request")
                .mayOnlyBeAccessedByLayers("programs")
                .whereLayer("crossing")
                .mayOnlyBeAccessedByLayers("programs")
                .whereLayer("outbox")
                .mayOnlyBeAccessedByLayers("programs", "crossing")
                .whereLayer("report")
                .mayOnlyBeAccessedByLayers("programs", "rows")
                .whereLayer("workload")
                .mayOnlyBeAccessedByLayers("programs", "report")
                .whereLayer("process")
                .mayOnlyBeAccessedByLayers("programs", "workload", "request")
                .check(CLASSES);
    }
}
