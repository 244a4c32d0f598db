package dev.signalbox.internal.carry;

import dev.signalbox.ReceiverInfo;
import dev.signalbox.Signal;
import dev.signalbox.spi.Integration.FaultInjector;
import dev.signalbox.spi.Integration.Watcher;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fault injectors among the watchers, as one. While there are none, sends do not call this class. */
public record InjectedFaults(Watches watches) implements FaultInjector {

    public boolean isAny() {
        return !injectors(watches.all()).isEmpty();
    }

    @Override
    public boolean skips(String receiver, Signal signal) {
        return injectors(watches.ofThisThread()).stream().anyMatch(each -> each.skips(receiver, signal));
    }

    @Override
    public @Nullable Object call(String receiver, Signal signal, Call call) throws Exception {
        Call injected = call;
        for (FaultInjector each : injectors(watches.ofThisThread())) {
            Call inner = injected;
            injected = () -> each.call(receiver, signal, inner);
        }
        return injected.proceed();
    }

    @Override
    public @Nullable Object deliver(String receiver, Signal signal, Call call) throws Exception {
        Call injected = call;
        for (FaultInjector each : injectors(watches.ofThisThread())) {
            Call inner = injected;
            injected = () -> each.deliver(receiver, signal, inner);
        }
        return injected.proceed();
    }

    @Override
    public @Nullable Comparator<ReceiverInfo> ties() {
        for (FaultInjector each : injectors(watches.all())) {
            Comparator<ReceiverInfo> ties = each.ties();
            if (ties != null) {
                return ties;
            }
        }
        return null;
    }

    private static List<FaultInjector> injectors(List<Watcher> watchers) {
        List<FaultInjector> injectors = new ArrayList<>();
        for (Watcher each : watchers) {
            if (each instanceof FaultInjector injector) {
                injectors.add(injector);
            }
        }
        return injectors;
    }
}
