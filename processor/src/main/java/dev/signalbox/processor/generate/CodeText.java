package dev.signalbox.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;

/**
 * Collects the statements of a method in as few pieces as JavaPoet allows. It takes its time for each piece, and twice,
 * because it writes a file once to see what to import. Calls of receivers are most of what is generated.
 */
final class CodeText {

    private final CodeBlock.Builder code = CodeBlock.builder();
    private final StringBuilder text = new StringBuilder();

    /** Adds text, in which nothing is a placeholder. */
    CodeText add(String more) {
        text.append(more);
        return this;
    }

    /** Adds a type, which JavaPoet imports. */
    CodeText add(TypeName type) {
        code.add("$L$T", text.toString(), type);
        text.setLength(0);
        return this;
    }

    /** Adds a string literal. */
    CodeText addQuoted(String value) {
        boolean isPlain = value.chars().allMatch(each -> each >= ' ' && each <= '~' && each != '"' && each != '\\');
        return add(isPlain ? '"' + value + '"' : CodeBlock.of("$S", value).toString());
    }

    CodeBlock build() {
        return code.add("$L", text.toString()).build();
    }
}
