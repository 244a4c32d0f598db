package dev.signalbox.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which tables SQL touches. */
class TouchedTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update note set text = (select name from users)",
                "  UPDATE Note SET text = 'users'",
                "delete from shop.note where id in (select id from users)",
                "delete from \"shop\".\"Note\"",
                "update only note n set text = ''",
                "insert into note(id) select id from users",
                "insert\ninto `note` values (1)",
                "merge into [note] n using users u on n.id = u.id when matched then delete",
                "truncate table note"
            })
    void theTargetIsTouched(String sql) {
        assertThat(Touched.by(sql, Set.of()).tables()).contains("note").doesNotContain("users");
    }

    @Test
    void whatHibernateKnowsCounts() {
        assertThat(Touched.by("update note set text = ''", Set.of("shop.\"Users\""))
                        .tables())
                .containsExactly("users");
    }

    @Test
    void whereTheTargetIsNotPlainAllNamesCount() {
        assertThat(Touched.by(
                                "with old as (select id from users) delete from note where id in (select id from old)",
                                Set.of())
                        .tables())
                .contains("note", "users");
    }
}
