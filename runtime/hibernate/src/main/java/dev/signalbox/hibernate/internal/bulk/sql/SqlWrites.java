package dev.signalbox.hibernate.internal.bulk.sql;

import dev.signalbox.model.BulkChanged.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds what SQL writes: {@code insert}, {@code update}, {@code delete}, {@code merge}, {@code replace}, {@code upsert}
 * and {@code truncate}. Looks for them where a statement may begin: at the start, after a semicolon, after {@code
 * with}, and in parentheses.
 */
public final class SqlWrites {

    private static final Set<String> MODIFIERS = Set.of(
            "ignore",
            "low_priority",
            "high_priority",
            "delayed",
            "quick",
            "or",
            "replace",
            "abort",
            "fail",
            "rollback",
            "table",
            "only");

    private final List<Token> tokens;
    private final List<SqlWrite> writes = new ArrayList<>();
    private final Set<String> commonTables = new HashSet<>();

    /** The depths at which a {@code with} was read, but not yet its main statement. */
    private final Set<Integer> withs = new HashSet<>();

    private SqlWrites(List<Token> tokens) {
        this.tokens = tokens;
    }

    /**
     * The writes of SQL; empty if none are found.
     *
     * @param backslashEscapes whether a backslash escapes a quote in every literal, as in MySQL
     */
    public static List<SqlWrite> of(String sql, boolean backslashEscapes) {
        SqlWrites found = new SqlWrites(SqlTokens.of(sql, backslashEscapes));
        for (int i = 0; i < found.tokens.size(); i++) {
            found.read(i);
        }
        return found.writes();
    }

    /**
     * The writes. If the text has several statements, their row counts are not known, because the database gives one
     * number for all.
     */
    private List<SqlWrite> writes() {
        if (writes.stream().filter(SqlWrite::counted).count() > 1) {
            writes.replaceAll(each -> new SqlWrite(each.kind(), each.tables(), false));
        }
        return List.copyOf(writes);
    }

    /** All names in SQL, including those that are not tables. */
    public static Set<TableName> names(String sql, boolean backslashEscapes) {
        return new SqlWrites(SqlTokens.of(sql, backslashEscapes)).names();
    }

    private Set<TableName> names() {
        Set<TableName> names = new LinkedHashSet<>();
        int i = 0;
        while (i < tokens.size()) {
            int end = TableName.end(tokens, i);
            if (end > i) {
                names.add(TableName.of(tokens, i, end));
            }
            i = Math.max(end, i + 1);
        }
        return names;
    }

    private void read(int i) {
        Token token = tokens.get(i);
        if (withs.contains(token.depth()) && isCommonTable(i)) {
            commonTables.add(token.text().toLowerCase(Locale.ROOT));
        }
        if (token.type() != Token.Type.WORD || !isBeginning(i)) {
            return;
        }
        switch (token.text().toLowerCase(Locale.ROOT)) {
            case "with" -> withs.add(token.depth());
            case "insert" -> target(i, Kind.INSERT, skip("into", skipModifiers(i + 1)));
            case "update" -> update(i);
            case "delete" -> delete(i);
            case "merge" -> target(i, Kind.OTHER, skip("into", i + 1));
            case "replace", "upsert" -> {
                if (skip("into", i + 1) > i + 1) {
                    target(i, Kind.OTHER, i + 2);
                }
            }
            case "truncate" -> truncate(i);
            case "select", "values" -> withs.remove(token.depth());
            default -> {}
        }
    }

    private boolean isBeginning(int i) {
        if (i == 0) {
            return true;
        }
        Token before = tokens.get(i - 1);
        return before.is('(')
                || before.is(';')
                || before.is("begin")
                || (before.is(')') && withs.contains(tokens.get(i).depth()));
    }

    private boolean isCommonTable(int i) {
        Token before = i == 0 ? null : tokens.get(i - 1);
        return tokens.get(i).canBeName()
                && before != null
                && (before.is(',') || before.is("with") || before.is("recursive"));
    }

    private int skip(String word, int i) {
        return i < tokens.size() && tokens.get(i).is(word) ? i + 1 : i;
    }

    private int skipModifiers(int i) {
        int end = i;
        while (end < tokens.size()
                && tokens.get(end).type() == Token.Type.WORD
                && MODIFIERS.contains(tokens.get(end).text().toLowerCase(Locale.ROOT))) {
            end++;
        }
        return end < tokens.size() && tokens.get(end).is("top") ? afterTop(end + 1) : end;
    }

    /** The position after SQL Server's {@code top (10)}, if there is one. */
    private int afterTop(int i) {
        int end = i;
        while (end < tokens.size() && !tokens.get(end).is(')')) {
            end++;
        }
        return Math.min(end + 1, tokens.size());
    }

    /** Adds the name at a position to the written tables. */
    private void target(int verb, Kind kind, int i) {
        int begin = skipModifiers(i);
        int end = TableName.end(tokens, begin);
        if (end > begin) {
            add(verb, kind, Set.of(TableName.of(tokens, begin, end)), true);
        }
    }

    private void truncate(int verb) {
        TableReferences truncated = TableReferences.of(tokens, skipModifiers(verb + 1));
        if (truncated.size() > 0) {
            add(verb, Kind.OTHER, truncated.tables(), false);
        }
    }

    private void update(int verb) {
        TableReferences updated = TableReferences.of(tokens, skipModifiers(verb + 1));
        int set = updated.end();
        if (updated.size() == 0 || skip("set", set) == set) {
            return;
        }
        Set<TableName> targets = updated.size() == 1 ? updated.tables() : assigned(set + 1, updated);
        add(verb, Kind.UPDATE, resolved(targets, set + 1, "from"), true);
    }

    /** Those of several tables whose columns are assigned; all tables if the SQL does not say. */
    private Set<TableName> assigned(int begin, TableReferences tables) {
        int depth = tokens.get(begin - 1).depth();
        Set<TableName> assigned = new LinkedHashSet<>();
        for (int i = begin; i < tokens.size() && tokens.get(i).depth() >= depth; i++) {
            boolean isColumn = tokens.get(i).depth() == depth
                    && (i == begin || tokens.get(i - 1).is(','));
            int end = TableName.end(tokens, i);
            if (isColumn && end > i) {
                TableName column = TableName.of(tokens, i, end);
                if (column.parts().size() == 1) {
                    return tables.tables();
                }
                assigned.add(tables.resolve(
                        new TableName(column.parts().subList(0, column.parts().size() - 1))));
            } else if (tokens.get(i).depth() == depth && tokens.get(i).is("where")) {
                break;
            }
        }
        return assigned;
    }

    private void delete(int verb) {
        int begin = skipModifiers(skip("from", skipModifiers(verb + 1)));
        TableReferences deleted = TableReferences.beforeJoin(tokens, begin);
        if (deleted.size() > 0) {
            int end = deleted.end();
            boolean more = end < tokens.size()
                    && (tokens.get(end).is("from") || tokens.get(end).is("using"));
            Set<TableName> targets = deleted.tables();
            add(verb, Kind.DELETE, more ? resolved(targets, end, tokens.get(end).text()) : targets, true);
        }
    }

    /** The tables that names stand for. The names may be aliases from a clause that follows. */
    private Set<TableName> resolved(Set<TableName> names, int begin, String clause) {
        int depth = tokens.get(begin - 1).depth();
        for (int i = begin; i < tokens.size() && tokens.get(i).depth() >= depth; i++) {
            if (tokens.get(i).depth() == depth && tokens.get(i).is(clause)) {
                TableReferences tables = TableReferences.of(tokens, i + 1);
                Set<TableName> resolved = new LinkedHashSet<>();
                names.forEach(each -> resolved.add(tables.resolve(each)));
                return resolved;
            }
        }
        return names;
    }

    private void add(int verb, Kind kind, Set<TableName> tables, boolean countable) {
        int depth = tokens.get(verb).depth();
        withs.remove(depth);
        boolean known = tables.stream()
                .noneMatch(each -> each.parts().size() == 1
                        && commonTables.contains(each.last().text().toLowerCase(Locale.ROOT)));
        Set<TableName> written = known ? tables : names();
        writes.add(new SqlWrite(kind, written, countable && depth == 0 && written.size() == 1));
    }
}
