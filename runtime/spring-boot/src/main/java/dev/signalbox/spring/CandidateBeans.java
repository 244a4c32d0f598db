package dev.signalbox.spring;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/** Finds the beans on which the receivers of a class may be called: in this context and its parents. */
record CandidateBeans(ConfigurableListableBeanFactory beans) {

    /** The names of the beans of this type. */
    List<String> names(Class<?> type) {
        return Stream.of(BeanFactoryUtils.beanNamesForTypeIncludingAncestors(beans, type))
                .filter(this::isCandidate)
                .toList();
    }

    /** Leaves out the target behind a scoped proxy, for example. */
    private boolean isCandidate(String name) {
        return !beans.containsBeanDefinition(name)
                || beans.getMergedBeanDefinition(name).isAutowireCandidate();
    }
}
