package dev.signalbox.spring.flyway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.signalbox.spring.flyway.Migrations.Diary;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Signals of Flyway. */
class MigrationTest {

    private static ConfigurableApplicationContext start(String... profiles) {
        return new SpringApplicationBuilder(FlywayApplication.class)
                .web(WebApplicationType.NONE)
                .profiles(profiles)
                .properties("spring.main.banner-mode=off")
                .run(
                        "--spring.flyway.enabled=true",
                        "--spring.flyway.locations=classpath:db/signalbox",
                        "--spring.datasource.generate-unique-name=true");
    }

    @Test
    void receiversHearOfItBeforeTheTablesAreThereAndWhenBeansThatUseThemAre() {
        try (ConfigurableApplicationContext context = start()) {
            assertThat(context.getBean(Diary.class).entries).containsExactly("before: no items", "after: [1, 2]");
            assertThat(context.getBean(Items.class).findAll())
                    .extracting(Item::getName)
                    .containsExactlyInAnyOrder("migrated", "default");
        }
    }

    @Test
    void laterMigrationsAreHeardAtOnceThoughThereIsNothingToDo() {
        try (ConfigurableApplicationContext context = start()) {
            Diary diary = context.getBean(Diary.class);
            diary.entries.clear();
            context.getBean(Flyway.class).migrate();

            assertThat(diary.entries).containsExactly("before: items", "after: []");
        }
    }

    @Test
    void whoNeedsTheDatabaseCannotHearOfItBefore() {
        assertThat(catchThrowable(() -> start("hasty").close()))
                .hasStackTraceContaining("flywayInitializer")
                .hasStackTraceContaining("Migrations$Hasty");
    }
}
