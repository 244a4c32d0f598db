package dev.signalbox.hibernate.internal.bulk.sql;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Splits SQL into tokens. Leaves out comments and the content of literals. */
final class SqlTokens {

    private final String sql;
    private final boolean backslashEscapes;
    private final List<Token> tokens = new ArrayList<>();
    private int position;
    private int depth;

    private SqlTokens(String sql, boolean backslashEscapes) {
        this.sql = sql;
        this.backslashEscapes = backslashEscapes;
    }

    /**
     * The tokens of a text, in order.
     *
     * @param backslashEscapes whether a backslash escapes a quote in every literal, as in MySQL
     */
    static List<Token> of(String sql, boolean backslashEscapes) {
        SqlTokens tokens = new SqlTokens(sql, backslashEscapes);
        while (tokens.position < sql.length()) {
            tokens.next();
        }
        return tokens.tokens;
    }

    private void next() {
        char first = sql.charAt(position);
        if (Character.isWhitespace(first)) {
            position++;
        } else if (sql.startsWith("--", position)) {
            position = after("\n", position);
        } else if (sql.startsWith("/*", position)) {
            position = afterComment();
        } else if (first == '\'') {
            literal(afterQuote('\'', backslashEscapes || isPrefixed('e')));
        } else if (first == '$' && dollarTag() != null) {
            String tag = dollarTag();
            literal(after(tag, position + tag.length()));
        } else if (first == '"' || first == '`') {
            quoted(first, afterQuote(first, backslashEscapes));
        } else if (first == '[' && !isSubscript()) {
            quoted(']', after("]", position));
        } else if (isPartOfWord(first)) {
            word();
        } else {
            symbol(first);
        }
    }

    /** The position after the next occurrence of a text; the end of the SQL if there is none. */
    private int after(String end, int from) {
        int found = sql.indexOf(end, from);
        return found < 0 ? sql.length() : found + end.length();
    }

    /**
     * The end of a comment. Comments nest in PostgreSQL and H2. If the nested comment never ends, comments do not nest
     * in this database.
     */
    private int afterComment() {
        int level = 0;
        for (int i = position; i < sql.length() - 1; i++) {
            if (sql.startsWith("/*", i)) {
                level++;
                i++;
            } else if (sql.startsWith("*/", i)) {
                level--;
                i++;
                if (level == 0) {
                    return i + 1;
                }
            }
        }
        return after("*/", position + 2);
    }

    private int afterQuote(char quote, boolean escapes) {
        int i = position + 1;
        while (i < sql.length()) {
            char each = sql.charAt(i);
            if (escapes && each == '\\') {
                i++;
            } else if (each == quote) {
                if (i + 1 == sql.length() || sql.charAt(i + 1) != quote) {
                    return i + 1;
                }
                i++;
            }
            i++;
        }
        return sql.length();
    }

    /** Whether a literal with this letter before its quote begins here, as in {@code E'\n'}. */
    private boolean isPrefixed(char letter) {
        return position > 0
                && Character.toLowerCase(sql.charAt(position - 1)) == letter
                && (position == 1 || !isPartOfWord(sql.charAt(position - 2)));
    }

    /** The tag that begins here, as in {@code $body$ ... $body$}; null for a parameter like {@code $1}. */
    private @Nullable String dollarTag() {
        int end = position + 1;
        while (end < sql.length() && sql.charAt(end) != '$' && isPartOfWord(sql.charAt(end))) {
            end++;
        }
        boolean isTag = end < sql.length() && sql.charAt(end) == '$' && !Character.isDigit(sql.charAt(position + 1));
        return isTag ? sql.substring(position, end + 1) : null;
    }

    /** Whether a bracket belongs to an array and is not a quote of SQL Server. */
    private boolean isSubscript() {
        char before = position == 0 ? ' ' : sql.charAt(position - 1);
        return isPartOfWord(before) || before == ']' || before == ')' || before == '"';
    }

    private static boolean isPartOfWord(char each) {
        return Character.isUnicodeIdentifierPart(each) || each == '_' || each == '$' || each == '#' || each == '@';
    }

    private void word() {
        int begin = position;
        while (position < sql.length() && isPartOfWord(sql.charAt(position))) {
            position++;
        }
        if (position - begin == 1 && position < sql.length() && sql.charAt(position) == '\'' && isPrefixedHere('q')) {
            literal(afterQuotedByOracle());
        } else if (Character.isDigit(sql.charAt(begin))) {
            tokens.add(new Token(Token.Type.LITERAL, "", depth));
        } else {
            tokens.add(new Token(Token.Type.WORD, sql.substring(begin, position), depth));
        }
    }

    private boolean isPrefixedHere(char letter) {
        return Character.toLowerCase(sql.charAt(position - 1)) == letter;
    }

    /** The position after a literal like Oracle's {@code q'[it's]'}. */
    private int afterQuotedByOracle() {
        if (position + 1 == sql.length()) {
            return sql.length();
        }
        char open = sql.charAt(position + 1);
        char close = switch (open) {
            case '[' -> ']';
            case '{' -> '}';
            case '(' -> ')';
            case '<' -> '>';
            default -> open;
        };
        return after(close + "'", position + 2);
    }

    private void literal(int end) {
        tokens.add(new Token(Token.Type.LITERAL, "", depth));
        position = end;
    }

    private void quoted(char quote, int end) {
        String name = sql.substring(position + 1, Math.max(position + 1, end - 1));
        String pair = String.valueOf(quote) + quote;
        tokens.add(new Token(Token.Type.QUOTED, name.replace(pair, String.valueOf(quote)), depth));
        position = end;
    }

    private void symbol(char symbol) {
        if (symbol == ')') {
            depth--;
        }
        tokens.add(new Token(Token.Type.SYMBOL, String.valueOf(symbol), depth));
        if (symbol == '(') {
            depth++;
        }
        position++;
    }
}
