package dev.signalbox.hibernate;

import dev.signalbox.Phase;
import dev.signalbox.Receiver;
import dev.signalbox.Signal;
import dev.signalbox.StandardSignal;
import dev.signalbox.hibernate.shop.Account;
import dev.signalbox.hibernate.shop.Order;
import dev.signalbox.hibernate.shop.Product;
import dev.signalbox.model.M2mChanged;
import dev.signalbox.model.PostDelete;
import dev.signalbox.model.PostInit;
import dev.signalbox.model.PostSave;
import dev.signalbox.model.PreSave;
import dev.signalbox.model.Previous;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Compiled receivers of every phase. (Receivers that are connected at run time are always called at once.) Each notes
 * what it heard, and does what a test sets.
 */
class OrderSignals {

    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final Map<String, Consumer<PostSave<Order>>> actions = new ConcurrentHashMap<>();

    private final List<String> previousStates = new CopyOnWriteArrayList<>();
    private final List<String> logins = new CopyOnWriteArrayList<>();

    /** A call of a receiver. */
    record Heard(String receiver, Signal signal) {}

    /** Lets a receiver of saves do something. */
    void when(String receiver, Consumer<PostSave<Order>> action) {
        actions.put(receiver, action);
    }

    /** Which receivers were called, in order. */
    List<String> receivers() {
        return heard.stream().map(Heard::receiver).toList();
    }

    /** What the receivers of saves of this name heard. */
    @SuppressWarnings("unchecked")
    List<PostSave<Order>> saves(String receiver) {
        return heard(receiver)
                .filter(PostSave.class::isInstance)
                .map(signal -> (PostSave<Order>) signal)
                .toList();
    }

    /** What the receiver of deletes of this name heard. */
    @SuppressWarnings("unchecked")
    List<PostDelete<Order>> deletes(String receiver) {
        return heard(receiver)
                .filter(PostDelete.class::isInstance)
                .map(signal -> (PostDelete<Order>) signal)
                .toList();
    }

    /** What the receiver of this name heard. */
    Stream<Signal> heard(String receiver) {
        return heard.stream().filter(each -> each.receiver().equals(receiver)).map(Heard::signal);
    }

    /** The previous states of updated orders. */
    List<String> previousStates() {
        return previousStates;
    }

    /** The logins of saved accounts. */
    List<String> logins() {
        return logins;
    }

    void reset() {
        heard.clear();
        previousStates.clear();
        logins.clear();
        actions.clear();
    }

    @Receiver
    void now(PostSave<Order> signal) {
        call("now", signal);
    }

    @Receiver(signal = StandardSignal.POST_SAVE, sender = Order.class, when = "!created")
    void previous(Previous previous) {
        previousStates.add(previous.isKnown() ? String.valueOf(previous.value("state")) : "unknown");
    }

    @Receiver(async = true)
    void nowAsync(PostSave<Order> signal) {
        call("nowAsync", signal);
    }

    @Receiver(phase = Phase.BEFORE_COMMIT)
    void beforeCommit(PostSave<Order> signal) {
        call("beforeCommit", signal);
    }

    @Receiver(phase = Phase.AFTER_COMMIT)
    void afterCommit(PostSave<Order> signal) {
        call("afterCommit", signal);
    }

    @Receiver(phase = Phase.AFTER_COMMIT, order = 1)
    void afterCommitToo(PostSave<Order> signal) {
        call("afterCommitToo", signal);
    }

    @Receiver(phase = Phase.AFTER_COMMIT, async = true)
    void afterCommitAsync(PostSave<Order> signal) {
        call("afterCommitAsync", signal);
    }

    @Receiver(phase = Phase.AFTER_ROLLBACK)
    void afterRollback(PostSave<Order> signal) {
        call("afterRollback", signal);
    }

    @Receiver(phase = Phase.AFTER_COMPLETION)
    void afterCompletion(PostSave<Order> signal) {
        call("afterCompletion", signal);
    }

    @Receiver(phase = Phase.AFTER_COMMIT)
    void preSaveAfterCommit(PreSave<Order> signal) {
        heard.add(new Heard("preSaveAfterCommit", signal));
    }

    @Receiver(phase = Phase.AFTER_COMMIT)
    void deletedAfterCommit(PostDelete<Order> signal) {
        heard.add(new Heard("deletedAfterCommit", signal));
    }

    @Receiver(phase = Phase.AFTER_COMMIT)
    void linkedAfterCommit(M2mChanged<Product> signal) {
        heard.add(new Heard("linkedAfterCommit", signal));
    }

    @Receiver(phase = Phase.AFTER_COMMIT)
    void loadedAfterCommit(PostInit<Product> signal) {
        heard.add(new Heard("loadedAfterCommit", signal));
    }

    @Receiver(signal = StandardSignal.POST_SAVE, sender = Account.class, phase = Phase.AFTER_COMMIT)
    void accountAfterCommit(PostSave<Account> signal, Account account) {
        logins.add(account.login());
    }

    private void call(String receiver, PostSave<Order> signal) {
        heard.add(new Heard(receiver, signal));
        actions.getOrDefault(receiver, any -> {}).accept(signal);
    }
}
