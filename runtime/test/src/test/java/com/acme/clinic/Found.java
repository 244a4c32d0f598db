package com.acme.clinic;

import dev.signalbox.test.fault.FaultRuns;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What all runs of a test class find. */
final class Found {

    private static final Pattern NAME = Pattern.compile("\\w+ \\[(.+?)( no\\. 1| seed \\d+)?]");

    private Found() {}

    static Set<String> in(Class<?> test, Path report) {
        Set<String> found = new TreeSet<>();
        for (String name : FaultRuns.of(test, report).failures().keySet()) {
            Matcher parts = NAME.matcher(name);
            found.add(parts.matches() ? parts.group(1) : name);
        }
        // The shuffled order may be the usual one.
        found.remove("TIES");
        return found;
    }
}
