package dev.signalbox.hibernate.internal.bulk.sql;

/**
 * A word, quoted name or symbol of SQL, or a literal.
 *
 * @param text the text without quotes; empty if it is a literal
 * @param depth the number of open parentheses around it
 */
record Token(Type type, String text, int depth) {

    enum Type {
        WORD,
        QUOTED,
        SYMBOL,
        LITERAL
    }

    boolean is(String word) {
        return type == Type.WORD && text.equalsIgnoreCase(word);
    }

    boolean is(char symbol) {
        return type == Type.SYMBOL && text.charAt(0) == symbol;
    }

    boolean canBeName() {
        return type == Type.WORD || type == Type.QUOTED;
    }
}
