package dev.signalbox.map;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads JSON according to RFC 8259. Duplicate members are an error. */
final class JsonReader {

    private static final int DEEPEST = 100;
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]{1,9})?");

    private final String text;
    private int at;
    private int depth;

    private JsonReader(String text) {
        this.text = text;
    }

    /** @throws IllegalArgumentException with line and column, if the text is not JSON */
    static Json read(String text) {
        JsonReader reader = new JsonReader(text);
        Json json = reader.value();
        if (reader.peek() != END) {
            throw reader.unexpected("nothing more");
        }
        return json;
    }

    private Json value() {
        return switch (peek()) {
            case '{' -> members();
            case '[' -> items();
            case '"' -> new Json.Text(string());
            case 't' -> word("true", new Json.Bool(true));
            case 'f' -> word("false", new Json.Bool(false));
            case 'n' -> word("null", new Json.Null());
            default -> number();
        };
    }

    private Json members() {
        Map<String, Json> members = new LinkedHashMap<>();
        list('}', () -> {
            if (peek() != '"') {
                throw unexpected("the name of a member");
            }
            int start = at;
            String name = string();
            take(':');
            if (members.put(name, value()) != null) {
                at = start;
                throw unexpected("no second member of this name");
            }
        });
        return new Json.Members(members);
    }

    private Json items() {
        List<Json> items = new ArrayList<>();
        list(']', () -> items.add(value()));
        return new Json.Items(items);
    }

    private void list(char close, Runnable each) {
        if (++depth > DEEPEST) {
            throw unexpected("nothing that is nested as deeply as this");
        }
        at++;
        if (peek() != close) {
            each.run();
            while (peek() == ',') {
                at++;
                each.run();
            }
        }
        take(close);
        depth--;
    }

    private Json word(String word, Json value) {
        if (!text.startsWith(word, at)) {
            throw unexpected("a value");
        }
        at += word.length();
        return value;
    }

    private Json number() {
        Matcher matcher = NUMBER.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            throw unexpected("a value");
        }
        at = matcher.end();
        return new Json.Numeral(new BigDecimal(matcher.group()));
    }

    private String string() {
        StringBuilder string = new StringBuilder();
        at++;
        while (charAt(at) != '"') {
            if (charAt(at) < ' ') {
                throw unexpected("the end of the text, or an escape");
            }
            string.append(charAt(at) == '\\' ? escape() : text.charAt(at));
            at++;
        }
        at++;
        return string.toString();
    }

    private char escape() {
        at++;
        return switch (charAt(at)) {
            case '"', '\\', '/' -> text.charAt(at);
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> hex();
            default -> throw unexpected("an escape that JSON knows");
        };
    }

    private char hex() {
        int code = 0;
        for (int i = 0; i < 4; i++) {
            at++;
            int digit = charAt(at) < 128 ? Character.digit(charAt(at), 16) : -1;
            if (digit < 0) {
                throw unexpected("four hexadecimal digits");
            }
            code = code * 16 + digit;
        }
        return (char) code;
    }

    private static final int END = -1;

    /** The next character that is not white space. */
    private int peek() {
        while (" \t\r\n".indexOf(charAt(at)) >= 0) {
            at++;
        }
        return charAt(at);
    }

    private int charAt(int index) {
        return index < text.length() ? text.charAt(index) : END;
    }

    private void take(char expected) {
        if (peek() != expected) {
            throw unexpected("'" + expected + "'");
        }
        at++;
    }

    private IllegalArgumentException unexpected(String expected) {
        String before = text.substring(0, Math.min(at, text.length()));
        long line = before.chars().filter(each -> each == '\n').count() + 1;
        int column = before.length() - before.lastIndexOf('\n');
        return new IllegalArgumentException(
                "No JSON: in line " + line + ", column " + column + ", " + expected + " was expected");
    }
}
