package dev.signalbox.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.tools.FileObject;
import org.junit.jupiter.api.Test;

/** No exception leaves {@code process}. Otherwise the compiler would end with only a stack trace. */
class FaultTest {

    @Test
    void aFaultOfTheProcessorsOwnIsOneMessage() {
        List<String> printed = new ArrayList<>();
        SignalboxProcessor processor = new SignalboxProcessor();
        processor.init(fake(
                ProcessingEnvironment.class,
                arguments -> {},
                fake(Messager.class, arguments -> printed.add(arguments[0] + " " + arguments[1])),
                Map.of(),
                fake(Filer.class, arguments -> {}, fake(FileObject.class, arguments -> {}, ""))));

        processor.process(Set.of(), fake(RoundEnvironment.class, arguments -> {
            throw new IllegalStateException("broken");
        }));

        assertThat(printed)
                .singleElement()
                .asString()
                .startsWith("ERROR [Signalbox/Fault] The Signalbox processor failed: "
                        + "java.lang.IllegalStateException: broken at ")
                .endsWith(". This is a bug in Signalbox, please report it with this message.")
                .hasLineCount(1);
    }

    private interface Call {
        void with(Object[] arguments);
    }

    /** An object with methods that all run this action. They return the one of these results that fits, else null. */
    private static <T> T fake(Class<T> type, Call call, Object... answers) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    call.with(arguments);
                    return Arrays.stream(answers)
                            .filter(method.getReturnType()::isInstance)
                            .findFirst()
                            .orElse(null);
                }));
    }
}
