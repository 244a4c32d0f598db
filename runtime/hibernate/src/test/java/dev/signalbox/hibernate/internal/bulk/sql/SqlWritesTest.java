package dev.signalbox.hibernate.internal.bulk.sql;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables that SQL writes. */
class SqlWritesTest {

    /**
     * Text such as {@code UPDATE a.note; DELETE users?}. A question mark means that the row count does not belong to
     * this write.
     */
    private static String told(String sql) {
        return told(SqlWrites.of(sql, false));
    }

    private static String told(List<SqlWrite> writes) {
        return writes.stream()
                .map(each -> each.kind() + " "
                        + each.tables().stream()
                                .map(SqlWritesTest::told)
                                .sorted()
                                .collect(joining(","))
                        + (each.counted() ? "" : "?"))
                .collect(joining("; "));
    }

    private static String told(TableName name) {
        return name.parts().stream()
                .map(each -> each.quoted() ? "\"" + each.text() + "\"" : each.text())
                .collect(joining("."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        update note set text = (select name from users)                               | UPDATE note
        UPDATE Note SET text = 'users'                                                | UPDATE Note
        update only note n set text = ''                                              | UPDATE note
        update shop.note as n set text = ''                                           | UPDATE shop.note
        update "Shop"."Note" set text = ''                                            | UPDATE "Shop"."Note"
        update "a.b"."c""d" set text = ''                                             | UPDATE "a.b"."c"d"
        update main.dbo.note set text = ''                                            | UPDATE main.dbo.note
        update main..note set text = ''                                               | UPDATE main..note
        update `note` set text = ''                                                   | UPDATE "note"
        update [shop].[note] set text = ''                                            | UPDATE "shop"."note"
        update note set users = users.users from users where true                     | UPDATE note
        update note set tags[1] = 'x', "update" = 1                                   | UPDATE note
        update note set text = 1 from archive.note a where a.id = note.id             | UPDATE note
        update n set text = 1 from shop.note n join users u on u.id = n.user_id       | UPDATE shop.note
        update top (10) note set text = 1                                             | UPDATE note
        update low_priority ignore note set text = 1                                  | UPDATE note
        update note n join users u on u.id = n.u set n.text = u.name where u.a = 1    | UPDATE note
        update note n, users u set u.name = n.text, u.a = 1                           | UPDATE users
        update note n, users u set u.name = 1, n.text = 2                             | UPDATE note,users?
        update note, users set name = 1                                               | UPDATE note,users?
        delete from shop.note where id in (select id from users)                      | DELETE shop.note
        delete note where id = 1                                                      | DELETE note
        delete from note n using users u where n.user_id = u.id                       | DELETE note
        delete n from shop.note n join users u on u.id = n.user_id                    | DELETE shop.note
        delete from n using shop.note n join users u on u.id = n.user_id              | DELETE shop.note
        delete n, u from note n join users u on u.id = n.u                            | DELETE note,users?
        insert into note(id, text) select id, name from users                         | INSERT note
        insert into note values (1, 'delete from users')                              | INSERT note
        insert ignore into note values (1) on duplicate key update id = 2             | INSERT note
        insert into note (id) values (1) on conflict (id) do update set id = 2        | INSERT note
        insert into note (update, delete) values (1, 2)                               | INSERT note
        merge into [note] n using users u on n.id = u.id when matched then delete     | OTHER "note"
        replace into note values (1)                                                  | OTHER note
        upsert into note values (1)                                                   | OTHER note
        truncate table only note, users                                               | OTHER note,users?
        truncate note                                                                 | OTHER note?
        with old as (select id from users) delete from note using old                 | DELETE note
        with x as (update note set a = 1 returning *) select * from x                 | UPDATE note?
        with x (a, b) as materialized (delete from note returning *) select * from x  | DELETE note?
        with x as (delete from note returning *) insert into users select * from x    | DELETE note?; INSERT users
        with a as (insert into n values (1) returning id), b as (select 1) select 1   | INSERT n?
        with recursive t as (select 1 union select 2) update note set a = 1           | UPDATE note
        insert into note with x as (select * from users) select * from x              | INSERT note
        select * from final table (update note set a = 1)                             | UPDATE note?
        update note set a = 1; delete from users                                      | UPDATE note?; DELETE users?
        begin update note set a = 1; delete from users; end                           | UPDATE note?; DELETE users?
        """)
    void aTargetIsRecognised(String sql, String told) {
        assertThat(told(sql)).isEqualTo(told);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/* delete from users */ update note set text = 1",
                "/* a /* nested; */ delete from users */ update note set text = 1",
                "-- delete from users;\nupdate note set text = 1",
                "update note /* users */ set text = 1 -- where",
                "update note set text = '; delete from users; --'",
                "update note set text = 'it''s; delete from users'",
                "update note set text = E'it\\'; delete from users; '",
                "update note set text = '\\' where id = 1",
                "update note set text = $$; delete from users;$$",
                "update note set text = $body$; delete from $$users$$;$body$",
                "update note set text = q'[it's; delete from users]'",
                "update note set text = \"; delete from users; \"",
                "update note set text = $1 where id = $2",
                "update note set text = :delete where id = :from",
                "update\n\tnote\nset text=1",
                "(update note set text = 1)"
            })
    void nothingElseMisleads(String sql) {
        assertThat(told(sql)).startsWith("UPDATE note").doesNotContain("users");
    }

    /** Statements on which other tools failed, from bug reports. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        WITH updated AS (DELETE FROM documents WHERE a='a' RETURNING *) SELECT * FROM updated LIMIT 9    | DELETE documents?
        WITH x AS (SELECT * FROM n) INSERT INTO z SELECT * FROM x                                        | INSERT z
        WITH x AS (SELECT * FROM n) DELETE FROM z JOIN x ON z.a = x.a                                    | DELETE z
        with x(y) as (select 1) UPDATE demo SET Name = 'j'                                               | UPDATE demo
        with x as (insert into t as t (a) select b from m on conflict on constraint c do update set a = 1 returning a) select * from x | INSERT t?
        DELETE FROM public.users WHERE id=1                                                              | DELETE public.users
        UPDATE posts SET comments = comments + 1 WHERE id = :id RETURNING comments                       | UPDATE posts
        INSERT INTO entity (name) VALUES(?1) ON CONFLICT(name) DO UPDATE SET name=?1 RETURNING id        | INSERT entity
        """)
    void reportsAreAnswered(String sql, String told) {
        assertThat(told(sql)).isEqualTo(told);
    }

    @Test
    void commentsThatDoNotNestEndAtTheFirstEnd() {
        assertThat(told("/* /* */ update note set text = 1")).isEqualTo("UPDATE note");
    }

    @Test
    void backslashesEscapeWhereTheDatabaseSaysSo() {
        String sql = "update note set text = 'it\\'; delete from users; '";
        assertThat(told(SqlWrites.of(sql, true))).isEqualTo("UPDATE note");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "select * from note",
                "  SELECT update, delete FROM note FOR UPDATE OF note",
                "select replace(text, 'a', 'b'), truncate(1.5, 0) from note",
                "select (replace(text, 'a', 'b')) from note",
                "select * from note where text = 'update note set a = 1'",
                "with x as (select * from note) select * from x",
                "(select 1) union (select 2)",
                "select \"delete\" from note",
                "values (1), (2)",
                "call delete_note()",
                "select 'unclosed; delete from note",
                "select /* unclosed delete from note"
            })
    void whatReadsWritesNothing(String sql) {
        assertThat(told(sql)).isEmpty();
    }

    @Test
    void whereATargetIsACommonTableAllNamesCount() {
        List<SqlWrite> writes = SqlWrites.of("with n as (select * from note) delete from n", false);
        assertThat(writes).hasSize(1);
        assertThat(writes.get(0).tables()).extracting(SqlWritesTest::told).contains("note", "n");
    }

    @Test
    void namesAreNamesOnly() {
        assertThat(TableName.parse("a.\"b.c\"")).isNotNull();
        assertThat(told(Objects.requireNonNull(TableName.parse("a.\"b.c\"")))).isEqualTo("a.\"b.c\"");
        assertThat(TableName.parse("( select 1 from note )")).isNull();
        assertThat(TableName.parse("")).isNull();
    }
}
