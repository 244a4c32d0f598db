package dev.signalbox.spring.check;

import java.util.List;

/**
 * Something about the application's receivers that keeps it from starting.
 *
 * @param found what was found, and why it cannot work
 * @param instead what to do about it
 */
record Problem(String found, String instead) {

    static Problem noBean(Class<?> type) {
        return new Problem("""
                %s has receivers that are instance methods, but there is no bean of it, and Signalbox does not make the \
                object itself: the class is a component, or has no constructor without parameters. Its receivers could \
                not be called.""".formatted(type.getName()), """
                Make %s a bean: mark it @Component in a package that is scanned, or declare it in a configuration. If it \
                needs nothing but what its receivers are given, make them static. If it is to be missing under some \
                condition, mark the class with that condition, such as @Profile.""".formatted(type.getSimpleName()));
    }

    static Problem several(Class<?> type, List<String> names) {
        return new Problem("""
                %s has receivers that are instance methods, and there are several beans of it: %s. A receiver is called \
                once for each signal, and none of the beans says that it is the one.""".formatted(type.getName(), String.join(", ", names)), """
                Mark one of the beans @Primary, or keep one, or make the receivers static.""");
    }

    static Problem prototype(Class<?> type, String name) {
        return new Problem("""
                %s has receivers that are instance methods, but its bean '%s' is a prototype: each signal would get an \
                object of its own, which Spring never destroys.""".formatted(type.getName(), name), """
                Make '%s' a singleton, or move the receivers to a class of their own that is one.""".formatted(name));
    }

    static Problem interfaceProxy(Class<?> type, String name) {
        return new Problem("""
                %s has receivers that are instance methods, but its bean '%s' is behind a proxy that has only its \
                interfaces, on which the receivers cannot be called.""".formatted(type.getName(), name), """
                Let Spring make proxies of classes, as it does by default: remove spring.aop.proxy-target-class=false, or \
                set proxyTargetClass = true where the proxy is asked for. Or move the receivers to a class of their \
                own.""");
    }

    static Problem noDatabase(List<String> durable) {
        return new Problem("""
                %s durable, but there is no DataSource bean. A call of a durable receiver is a row of a database, written in \
                the transaction of its sender, so it could not be recorded.""".formatted(receivers(durable)), """
                Configure a database: spring.datasource.url, with its driver and spring-boot-starter-jdbc or \
                spring-boot-starter-data-jpa on the class path. If these calls need not survive a crash, remove @Durable.""");
    }

    static Problem durableNotConfigured(List<String> durable) {
        return new Problem("""
                %s durable, and there is a DataSource, but what records their calls has not been configured.""".formatted(receivers(durable)), """
                Keep spring-boot-jdbc, spring-tx and db-scheduler on the class path, which signalbox-durable needs, and do \
                not exclude SignalboxDurableAutoConfiguration. If these calls need not survive a crash, remove @Durable.""");
    }

    static Problem severalDatabases(List<String> names) {
        return new Problem("""
                The application has durable receivers, whose calls are rows of a database, and several DataSource beans: \
                %s. None of them says that it is the one.""".formatted(String.join(", ", names)), """
                Mark the DataSource in whose transactions signals are sent @Primary or @DurableDataSource.""");
    }

    static Problem noDatabaseToCross(List<String> signals) {
        return new Problem("""
                %s @Crosses and a Kafka broker is configured, but there is no DataSource bean. A signal for other services is \
                a row of a database, written in the transaction of its sender, so it could not be recorded.""".formatted(crossing(signals)), """
                Configure a database: spring.datasource.url, with its driver and spring-boot-starter-jdbc or \
                spring-boot-starter-data-jpa on the class path. If this application is to send to no other service, remove \
                spring.kafka.bootstrap-servers.""");
    }

    static Problem crossingNotConfigured(List<String> signals) {
        return new Problem("""
                %s @Crosses, and there are a Kafka broker and a DataSource, but what records signals for other services has \
                not been configured.""".formatted(crossing(signals)), """
                Add spring-boot-starter-kafka, keep spring-boot-jdbc, spring-tx and db-scheduler on the class path, and do not \
                exclude SignalboxKafkaAutoConfiguration, SignalboxDurableAutoConfiguration or KafkaAutoConfiguration. If this \
                application is to send to no other service, remove spring.kafka.bootstrap-servers.""");
    }

    static Problem noServiceName() {
        return new Problem("""
                The application has signals marked @Crosses and a Kafka broker, and no name. The name is the source of its \
                signals and its consumer group, by which other services and Kafka know it.""", """
                Set spring.application.name, or signalbox.kafka.service.""");
    }

    private static String crossing(List<String> signals) {
        return signals.size() == 1 ? signals.get(0) + " is marked" : String.join(", ", signals) + " are marked";
    }

    private static String receivers(List<String> ids) {
        return ids.size() == 1
                ? "Receiver '" + ids.get(0) + "' is"
                : "The receivers '" + String.join("', '", ids) + "' are";
    }

    static Problem duplicateId(String id, List<String> owners) {
        return new Problem("""
                Several receivers have the id '%s': those in %s. An id is the name under which a receiver is logged \
                and measured, so it must be unique.""".formatted(id, String.join(" and ", owners)), """
                Give one of them another id: @Receiver(id = "...").""");
    }

    static Problem noRegistry(List<String> types) {
        return new Problem(
                """
                %s has methods marked @Receiver, but Signalbox found no receivers there: its annotation processor did not \
                run, so nothing would be called. Since JDK 23, javac runs no processor that is only on the class \
                path.""".formatted(types.get(0) + (types.size() == 1 ? "" : " and " + (types.size() - 1) + " more")), """
                Add the processor to the build. With Maven, in the configuration of the maven-compiler-plugin:
                  <annotationProcessorPaths>
                    <path>
                      <groupId>dev.signalbox</groupId>
                      <artifactId>signalbox-processor</artifactId>
                      <version>${signalbox.version}</version>
                    </path>
                  </annotationProcessorPaths>
                If that block is there already, something overrides it: look for an <execution> of the plugin that has \
                annotationProcessorPaths of its own (many write one for Lombok) and add the path there too, for <proc>none</proc> \
                or -proc:none, and for a profile or a module's own configuration. mvn help:effective-pom shows what counts.
                With Gradle:
                  annotationProcessor("dev.signalbox:signalbox-processor:$signalboxVersion")
                Other processors that you use belong there too. Then run a clean build.""");
    }
}
