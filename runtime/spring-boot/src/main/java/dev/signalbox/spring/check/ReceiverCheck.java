package dev.signalbox.spring.check;

import dev.signalbox.Dispatcher;
import dev.signalbox.spi.Integration.ReceiverType;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.aop.framework.autoproxy.AutoProxyUtils;
import org.springframework.beans.factory.NoUniqueBeanDefinitionException;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/**
 * Checks, when all beans have been created, that the application's receivers can be called: that there is one bean for
 * each class with instance receivers, for example. Without this check, the first send would fail, possibly days later.
 */
final class ReceiverCheck implements SmartInitializingSingleton {

    private static final System.Logger LOG = System.getLogger("dev.signalbox");

    private final ConfigurableListableBeanFactory beans;
    private final Dispatcher dispatcher;
    private final MissingBeans missing;
    private final ProcessorOutputCheck compiled;

    ReceiverCheck(
            ConfigurableListableBeanFactory beans,
            Dispatcher dispatcher,
            MissingBeans missing,
            ProcessorOutputCheck compiled) {
        this.beans = beans;
        this.dispatcher = dispatcher;
        this.missing = missing;
        this.compiled = compiled;
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<Problem> problems = new ArrayList<>(compiled.problems(dispatcher));
        Set<String> leftOut = new TreeSet<>();
        for (ReceiverType type : missing.types()) {
            problem(type, leftOut).ifPresent(problems::add);
        }
        if (!problems.isEmpty()) {
            throw new InvalidReceiversException(problems);
        }
        if (!leftOut.isEmpty()) {
            LOG.log(
                    Level.INFO,
                    "The receivers of {0} are not called: this application has no beans of these types",
                    String.join(", ", leftOut));
        }
    }

    private Optional<Problem> problem(ReceiverType receiver, Set<String> leftOut) {
        Class<?> type = receiver.type();
        List<String> names = new CandidateBeans(beans).names(type);
        if (names.size() > 1) {
            return ofSeveral(type, names);
        }
        return names.isEmpty() ? ofNone(receiver, leftOut) : ofOne(type, names.get(0));
    }

    private Optional<Problem> ofSeveral(Class<?> type, List<String> names) {
        try {
            beans.getBeanProvider(type).getIfAvailable();
            return Optional.empty();
        } catch (NoUniqueBeanDefinitionException e) {
            return Optional.of(Problem.several(type, names));
        }
    }

    private Optional<Problem> ofOne(Class<?> type, String name) {
        return beans.isPrototype(name) ? Optional.of(Problem.prototype(type, name)) : Optional.empty();
    }

    private Optional<Problem> ofNone(ReceiverType receiver, Set<String> leftOut) {
        Class<?> type = receiver.type();
        Optional<String> proxied = beansMadeOf(type).findFirst();
        if (proxied.isPresent()) {
            return Optional.of(Problem.interfaceProxy(type, proxied.get()));
        }
        if (!missing.isMissing(receiver)) {
            return Optional.empty();
        }
        if (missing.isMeantToBeMissing(type)) {
            leftOut.add(type.getName());
            return Optional.empty();
        }
        return Optional.of(Problem.noBean(type));
    }

    /** The beans of this type that Spring has replaced by a proxy which has only their interfaces. */
    private Stream<String> beansMadeOf(Class<?> type) {
        return Stream.of(beans.getBeanDefinitionNames())
                .filter(name -> AutoProxyUtils.determineTargetClass(beans, name) == type);
    }
}
