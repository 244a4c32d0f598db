package dev.signalbox.hibernate.internal.bulk.sql;

/**
 * A word, quoted name or symbol of SQL, or a literal.
 *
 * @param text as written, without quotes; empty if it is a literal
 * @param depth how many parentheses it is in
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
