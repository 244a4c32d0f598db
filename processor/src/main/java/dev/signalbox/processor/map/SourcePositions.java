package dev.signalbox.processor.map;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.signalbox.map.SourcePosition;
import dev.signalbox.processor.compiler.KotlinStubs;
import java.util.Objects;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * Finds the file and line of a method, if the compiler is javac and no build tool wraps its processing environment.
 * Otherwise the position is not known. Positions in Kotlin are not known either, because javac sees only kapt's stubs.
 */
public final class SourcePositions {

    private final @Nullable Trees trees;

    private SourcePositions(@Nullable Trees trees) {
        this.trees = trees;
    }

    public static SourcePositions of(ProcessingEnvironment environment) {
        try {
            return new SourcePositions(Trees.instance(environment));
        } catch (IllegalArgumentException | LinkageError e) {
            return new SourcePositions(null);
        }
    }

    /** The line of the method's return type, because annotations are on the lines before. */
    @Nullable
    public SourcePosition of(ExecutableElement method) {
        TypeElement owner = (TypeElement) Objects.requireNonNull(method.getEnclosingElement());
        if (trees == null || KotlinStubs.isKotlin(owner)) {
            return null;
        }
        // Not the path of the method: javac searches the file for its end, through the bodies of all methods before it.
        TreePath path = trees.getPath(owner);
        MethodTree tree = trees.getTree(method);
        if (path == null || tree == null) {
            return null;
        }
        CompilationUnitTree unit = path.getCompilationUnit();
        long start = trees.getSourcePositions().getStartPosition(unit, tree.getReturnType());
        // With -g:none, javac does not know where lines begin.
        LineMap lines = unit.getLineMap();
        return start == Diagnostic.NOPOS || lines == null
                ? null
                : new SourcePosition(file(unit), (int) lines.getLineNumber(start));
    }

    private static String file(CompilationUnitTree unit) {
        String path = unit.getSourceFile().getName().replace('\\', '/');
        String folder = unit.getPackageName() == null
                ? ""
                : unit.getPackageName().toString().replace('.', '/') + "/";
        return folder + path.substring(path.lastIndexOf('/') + 1);
    }
}
