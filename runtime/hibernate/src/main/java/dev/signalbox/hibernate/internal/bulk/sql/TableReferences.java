package dev.signalbox.hibernate.internal.bulk.sql;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The tables of a {@code from} clause, or of the text before {@code set}, with their aliases. */
final class TableReferences {

    private static final Set<String> ENDS =
            Set.of("where", "set", "returning", "order", "group", "having", "limit", "union", "output", "when");

    /** Words that may follow a table but are not an alias. */
    private static final Set<String> NO_ALIASES = Set.of(
            "as",
            "join",
            "inner",
            "left",
            "right",
            "full",
            "outer",
            "cross",
            "natural",
            "on",
            "using",
            "from",
            "values",
            "default",
            "partition",
            "with",
            "for",
            "force",
            "ignore",
            "use");

    private final List<Reference> references = new ArrayList<>();
    private int end;

    private record Reference(TableName table, String alias) {}

    /** Reads the tables that begin at a position, up to the end of the clause at the same depth. */
    static TableReferences of(List<Token> tokens, int begin) {
        return new TableReferences(tokens, begin, true);
    }

    /** Reads the tables up to a join. */
    static TableReferences beforeJoin(List<Token> tokens, int begin) {
        return new TableReferences(tokens, begin, false);
    }

    private TableReferences(List<Token> tokens, int begin, boolean joined) {
        int depth = begin < tokens.size() ? tokens.get(begin).depth() : 0;
        boolean expected = true;
        int i = begin;
        while (i < tokens.size()
                && !isEnd(tokens.get(i), depth)
                && (joined || !tokens.get(i).is("join"))) {
            Token each = tokens.get(i);
            int afterName = TableName.end(tokens, i);
            if (expected && each.is("only")) {
                i++;
            } else if (expected && each.depth() == depth && afterName > i) {
                i = read(tokens, i, afterName);
                expected = false;
            } else {
                expected = each.depth() == depth && (each.is(',') || each.is("join"));
                i++;
            }
        }
        end = i;
    }

    private static boolean isEnd(Token token, int depth) {
        return token.depth() < depth
                || (token.depth() == depth
                        && (token.is(';') || isAmong(ENDS, token) || token.is("from") || token.is("using")));
    }

    private int read(List<Token> tokens, int begin, int afterName) {
        int i = afterName;
        if (i < tokens.size() && tokens.get(i).is("as")) {
            i++;
        }
        boolean aliased = i < tokens.size()
                && tokens.get(i).canBeName()
                && tokens.get(i).depth() == tokens.get(begin).depth()
                && !isAmong(NO_ALIASES, tokens.get(i))
                && !isAmong(ENDS, tokens.get(i));
        references.add(new Reference(
                TableName.of(tokens, begin, afterName), aliased ? tokens.get(i).text() : ""));
        return aliased ? i + 1 : i;
    }

    private static boolean isAmong(Set<String> words, Token token) {
        return token.type() == Token.Type.WORD && words.contains(token.text().toLowerCase(Locale.ROOT));
    }

    /** The position after the tables. */
    int end() {
        return end;
    }

    int size() {
        return references.size();
    }

    Set<TableName> tables() {
        Set<TableName> tables = new LinkedHashSet<>();
        references.forEach(each -> tables.add(each.table));
        return tables;
    }

    /** The table that a name stands for: the one with this alias, else the one with this name. */
    TableName resolve(TableName name) {
        for (Reference each : references) {
            if (name.isPlain(each.alias)) {
                return each.table;
            }
        }
        for (Reference each : references) {
            if (each.alias.isEmpty() && name.isPlain(each.table.last().text())) {
                return each.table;
            }
        }
        return name;
    }
}
